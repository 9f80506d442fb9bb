namespace Acme.Orders;

public interface IPriceList
{
    decimal PriceOf(string product);
}
