namespace Empty.Tests;

public sealed record Parcel(int Grams);
