namespace Acme.Billing;

public sealed record Invoice(string Customer, decimal Net)
{
    public decimal Gross(decimal taxRate) => Net * (1 + taxRate);
}
