namespace Shop;

public interface IPayments
{
    Task<string> ChargeAsync(string customer, decimal amount);
}
