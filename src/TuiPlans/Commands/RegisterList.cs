using System.Text.Json;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Commands;

/// <summary>The entries of a register as a table or as JSON.</summary>
internal static class RegisterList
{
    /// <summary>Prints them all, those that ended too.</summary>
    public static int Print(CommandContext context, PlanStore store, RegisterFile register)
    {
        if (context.Json)
            store.LookAhead();
        var set = store.LoadOnly(register.Path);
        var entries = EntriesOf(set, register);
        if (context.Json)
            return JsonPage.Write(context, json => Write(json, context, store, set, register, entries));
        if (entries.Count == 0)
            context.Page.Message($"No entry stands in {register.Path} yet. Add one with: tuiplans {register.Name} add ID field=value");
        else
            Table(context, register, entries);
        return UnreadableFiles.Report(context, store, set);
    }

    private static IReadOnlyList<YamlMapping> EntriesOf(PlanSet set, RegisterFile register) =>
        set.Files.GetValueOrDefault(register.Path) is { Unreadable: null, Document.Root: { } root } && (root.Resolve() as YamlMapping)?[register.Entries!.Key]?.Resolve() is YamlSequence list
            ? [.. list.Items.Select(item => item.Resolve()).OfType<YamlMapping>()]
            : [];

    private static void Table(CommandContext context, RegisterFile register, IReadOnlyList<YamlMapping> entries)
    {
        var isPeople = register == RegisterFile.People;
        string[] keys = isPeople ? ["id", "agency", "holder", "until", "post"] : ["id", "kind", "chair", "until", "name"];
        var table = new TextTable(indent: 0);
        table.Add([.. keys.Select(key => (TextCell)key.ToUpperInvariant())]);
        foreach (var entry in entries)
            table.Add([.. keys.Select(key => (TextCell)Cell(entry, key))]);
        context.Page.Table(table);
        var ended = entries.Count(entry => HasEnded(entry, context.Today));
        var word = isPeople ? entries.Count == 1 ? "post" : "posts" : entries.Count == 1 ? "body" : "bodies";
        context.Page.Message($"{entries.Count} {word}{(ended > 0 ? $", {ended} of them ended" : "")}.");
    }

    private static string Cell(YamlMapping entry, string key) => key == "until"
        ? PeriodParser.Parse(Text(entry, key))?.Words ?? Text(entry, key) ?? ""
        : Text(entry, key) ?? "";

    private static string? Text(YamlMapping entry, string key) => entry[key]?.Resolve() is YamlScalar { IsNull: false } scalar ? scalar.Value.Trim() : null;

    private static bool HasEnded(YamlMapping entry, DateOnly today) => PeriodParser.Parse(Text(entry, "until"))?.Last < today;

    private static int Write(
        Utf8JsonWriter json, CommandContext context, PlanStore store, PlanSet set, RegisterFile register, IReadOnlyList<YamlMapping> entries)
    {
        json.Day("asAt", context.Today);
        json.WriteStartArray(register.Entries!.Key);
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            foreach (var field in register.Entries.Children!.Rows)
            {
                json.WritePropertyName(Camel(field.Key));
                NodeJson.Write(json, entry[field.Key]?.Resolve());
            }
            json.WriteBoolean("ended", HasEnded(entry, context.Today));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return UnreadableFiles.Write(json, store, set);
    }

    // e-mail is eMail.
    private static string Camel(string key) =>
        string.Concat(key.Split('-').Select((part, i) => i == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
