using NJsonSchema;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Plans;

/// <summary>The schemas for editors say what the table of fields says.</summary>
public sealed class FieldSchemaTests
{
    [Fact]
    public async Task Every_sample_file_is_valid()
    {
        var schemas = await Schemas();
        foreach (var raw in PlanFiles.Sample())
            Errors(schemas[KindOf(raw.Path)], SourceText.FromBytes(raw.Path, raw.Bytes)).ShouldBeEmpty(raw.Path);
        Errors(schemas["action"], SourceText.FromText("odd", OddAction.Text)).ShouldBeEmpty("every field");
    }

    [Theory]
    [InlineData("action", "title: T\nstatus: done\n")]
    [InlineData("action", "title: T\ndue: Q2\n")]
    [InlineData("action", "status: complete\n")]
    [InlineData("action", "title: T\nmilestones: [{text: x, done: maybe}]\n")]
    [InlineData("action", "title: T\nevidence: {seen: [{strength: hearsay}]}\n")]
    [InlineData("action", "title: T\nupdates: none\n")]
    [InlineData("recommendation", "level: must\n")]
    [InlineData("plan", "stages: [{stage: done}]\n")]
    [InlineData("people", "people: [{post: Nurse}]\n")]
    [InlineData("bodies", "bodies: [{name: No id}]\n")]
    [InlineData("tuiplans", "authorship: nobody\n")]
    public async Task A_bad_file_is_not(string kind, string text) =>
        Errors((await Schemas())[kind], SourceText.FromText("bad", text)).ShouldNotBeEmpty(text);

    private static async Task<Dictionary<string, JsonSchema>> Schemas()
    {
        var schemas = new Dictionary<string, JsonSchema>(StringComparer.Ordinal);
        foreach (var file in SchemaFile.All)
            schemas.Add(file.Kind, await JsonSchema.FromJsonAsync(file.Text));
        return schemas;
    }

    private static string KindOf(string path) => path switch
    {
        "people.yaml" => "people",
        "bodies.yaml" => "bodies",
        "tuiplans.yaml" => "tuiplans",
        _ when path.StartsWith("meetings/", StringComparison.Ordinal) => "meeting",
        _ when path.StartsWith("rounds/", StringComparison.Ordinal) => "round",
        _ => PlanPath.Of(path)!.Value.Kind.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<string> Errors(JsonSchema schema, SourceText source) =>
        schema.Validate(Json(new YamlDotNetReader().Read(source).Root)).Select(error => error.ToString());

    // As an editor's YAML server reads it (the core schema of YAML 1.2).
    private static string Json(YamlNode? node) => node?.Resolve() switch
    {
        YamlMapping map => "{" + string.Join(",", map.Entries.Select(entry => $"{Quoted(entry.KeyText)}:{Json(entry.Value)}")) + "}",
        YamlSequence list => "[" + string.Join(",", list.Items.Select(Json)) + "]",
        YamlScalar { IsNull: true } or null => "null",
        YamlScalar { Style: ScalarStyle.Plain, Value: "true" or "false" } scalar => scalar.Value,
        YamlScalar { Style: ScalarStyle.Plain } scalar when decimal.TryParse(scalar.Value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _) => scalar.Value,
        YamlScalar scalar => Quoted(scalar.Value),
        _ => "null",
    };

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
