namespace Acme.Testing;

public abstract class AcmeTestCase;
