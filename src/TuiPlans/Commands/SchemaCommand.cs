using System.CommandLine;
using System.Text;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>schema</c>: the JSON Schema of each kind of file, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Make(CommandHost host)
    {
        var kind = new Argument<string>("kind") { Description = $"One of {string.Join(", ", SchemaFile.All.Select(file => file.Kind))}.", Arity = ArgumentArity.ZeroOrOne };
        var write = CommandHost.Flag("--write", $"Write them all into plans/{SchemaFile.Folder}, and say how an editor is told of them.");
        var command = host.New("schema", "Prints the JSON Schema of a kind of file, so that editors complete and check as people type.", "tuiplans schema action", kind, write);
        command.SetAction(result => host.Run(result, context => CommandHost.Has(result, write)
            ? context.WithStore(store => Write(context, store))
            : Print(context, result.GetValue(kind))));
        return command;
    }

    private static int Print(CommandContext context, string? kind)
    {
        var kinds = SchemaFile.All.Select(file => file.Kind).ToList();
        if (kind is null)
            return context.Misused($"Which kind of file? Name one of: {string.Join(", ", kinds)}; or write them all: tuiplans schema --write");
        if (SchemaFile.All.FirstOrDefault(file => file.Kind == kind) is not { } found)
            return context.Misused($"There is no kind of file \"{kind}\".{(Nearest.To(kind, kinds) is { } near ? $" Did you mean {near}?" : "")} Use one of: {string.Join(", ", kinds)}.");
        context.Output.Data.Write(found.Text);
        return ExitCodes.Done;
    }

    private static int Write(CommandContext context, PlanStore store)
    {
        var files = context.Outside.World.Files;
        foreach (var schema in SchemaFile.All)
        {
            var path = store.Plans.Absolute(schema.Path);
            if (files.Read(path) is { } bytes && bytes.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(schema.Text)))
                continue;
            if (files.Write(path, Encoding.UTF8.GetBytes(schema.Text)) is { } failure)
                return context.Refuse(failure.Sentence);
            context.Page.Line(store.FromTop(schema.Path));
        }
        context.Page.Message($"The schemas are in {store.FromTop(SchemaFile.Folder)}; commit them with git. For VS Code's YAML extension put this into .vscode/settings.json:");
        context.Page.Message("{ \"yaml.schemas\": {");
        foreach (var schema in SchemaFile.All)
            context.Page.Message($"  \"./{store.FromTop(schema.Path)}\": \"{schema.Glob}\"{(schema == SchemaFile.All[^1] ? "" : ",")}");
        context.Page.Message("} }");
        return ExitCodes.Done;
    }
}
