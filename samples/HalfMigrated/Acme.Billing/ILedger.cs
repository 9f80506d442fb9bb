namespace Acme.Billing;

public interface ILedger
{
    void Book(Invoice invoice);

    decimal BalanceOf(string customer);
}
