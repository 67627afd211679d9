using System.Collections;
using System.Text;
using TuiPlans.Commands;
using TuiPlans.Core.Git;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;
using TuiPlans.Terminal;

namespace TuiPlans;

/// <summary>The composition root: the only place that names the real clock, terminal, disk and environment.</summary>
public static class Program
{
    private const string Debug = "TUIPLANS_DEBUG";

    /// <summary>Runs one command line and gives the exit code.</summary>
    public static int Main(string[] args)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var data = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16 * 1024);
        var messages = new StreamWriter(Console.OpenStandardError(), utf8);
        try
        {
            return Run(args, data, messages, utf8);
        }
        catch (IOException full)
        {
            messages.WriteLine(SafeText.For(
                $"What there was to print could not be written: {full.Message.Split('\n')[0]}. Make room, or print it elsewhere. If something was to be "
                + "recorded, look with tuiplans log whether it was before you do it again."));
            messages.Flush();
            return ExitCodes.Refused;
        }
        catch (Exception surprise)
        {
            Explain(surprise, messages);
            return ExitCodes.Refused;
        }
    }

    private static int Run(string[] args, StreamWriter data, StreamWriter messages, Encoding utf8)
    {
        PutOffCollection();
        var environment = Variables();
        using var terminal = new SystemTerminal(ColorModes.For(Of("NO_COLOR"), Of("TERM"), Of("COLORTERM")));
        var output = new StandardStreams(data, messages, () => new StreamReader(Console.OpenStandardInput(), utf8), terminal);
        var files = new DiskFileStore(Environment.ProcessId);
        var world = new Surroundings(
            files,
            new GitRunner(new ChildProcess(), files, environment),
            TimeProvider.System,
            Thread.Sleep,
            sentence =>
            {
                messages.WriteLine(SafeText.For(sentence));
                messages.Flush();
            },
            YamlReaders.Default)
        {
            Editor = new TextEditor(new ChildProcess(), files, environment),
            OwnProgram = OwnProgram.InShell(environment, files, Environment.ProcessPath, AppContext.BaseDirectory),
            OwnPlace = OwnProgram.Place(Environment.ProcessPath, AppContext.BaseDirectory),
        };
        var version = typeof(Program).Assembly.GetName().Version?.ToString(3) ?? "";
        var outside = new Outside(
            world, output, terminal, Environment.CurrentDirectory, Of("TUIPLANS_TODAY"), !string.IsNullOrEmpty(Of("NO_COLOR")), version,
            Of(Debug) == "1");
        var code = new CommandLine(outside).Run(args);
        data.Flush();
        messages.Flush();
        return code;

        string? Of(string name) => environment.GetValueOrDefault(name);
    }

    // A command is over before what it read has to be cleared away, and a collection in its middle costs "list" a tenth of its time.
    // What needs more room than this is collected as ever; where memory is short nothing is put off.
    private static void PutOffCollection()
    {
        const long Room = 128L * 1024 * 1024;
        const int Share = 8;
        if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes > Room * Share)
            GC.TryStartNoGCRegion(Room);
    }

    private static Dictionary<string, string> Variables()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        return variables;
    }

    private static void Explain(Exception surprise, StreamWriter messages)
    {
        messages.WriteLine(SafeText.For(
            $"Something went wrong that this program did not expect ({surprise.GetType().Name}: {surprise.Message.Split('\n')[0]}). "
            + $"Nothing that was saved is lost. Try it once more; if it comes again, run it with {Debug}=1 and report what it prints "
            + "as the README says under \"When something fails\"."));
        if (Environment.GetEnvironmentVariable(Debug) == "1")
            messages.WriteLine(surprise);
        messages.Flush();
    }
}
