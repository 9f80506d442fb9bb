using System.Text.Json;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>In the findings file of a shard: what it is a part of.</summary>
static class JsonInventory
{
    public static void Write(Utf8JsonWriter json, Inventory inventory)
    {
        json.WriteStartObject("inventory");
        json.WriteString("digest", inventory.Digest);
        json.WriteString("policyDigest", inventory.PolicyDigest);
        JsonText.WriteArray(json, "items", inventory.Items);
        json.WriteEndObject();
    }

    public static Inventory Read(JsonNode node) => new(node.Text("digest"), node.Text("policyDigest"), node.Texts("items"));
}
