using Netra.Ssot.Reporting.Formats;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests.Formats;

/// <summary>Both logs are valid by the schema of the standard, as an independent validator sees it.</summary>
[TestClass]
public sealed class SarifSchemaTests : GateTestCase
{
    const string Validator = """
        const read = file => JSON.parse(require('fs').readFileSync(file, 'utf8'));
        const Ajv = require('ajv-draft-04').default, formats = require('ajv-formats').default;
        const ajv = new Ajv({ strict: false, allErrors: true });
        formats(ajv);
        const validate = ajv.compile(read(process.argv[2]));
        for (const file of process.argv.slice(3)) {
          if (!validate(read(file))) {
            console.error(file, JSON.stringify(validate.errors, null, 1));
            process.exitCode = 1;
          }
        }
        """;

    static string Schema { get; } = Path.Combine(Repository.Root, "..", "shared", "schemas", "sarif-schema-2.1.0.json");

    [TestMethod]
    public void FullAndActiveLog_AreValid()
    {
        if (!File.Exists(Schema))
            Assert.Inconclusive($"the SARIF schema is not at {Schema}, so no log was validated");

        string[] logs =
        [
            Scratch.Write("full.sarif", SarifReport.Render(Sample.Full())),
            Scratch.Write("active.sarif", SarifReport.Render(Sample.Full(), isActiveOnly: true)),
            Scratch.Write("empty.sarif", SarifReport.Render(new(Sample.Root, []))),
        ];
        var bad = Scratch.Write("bad.sarif", SarifReport.Render(Sample.Full()).Replace("\"level\": \"error\"", "\"level\": \"fatal\"", StringComparison.Ordinal));
        Scratch.Write("validate.cjs", Validator);
        var install = Run("npm", "install", "--no-audit", "--no-fund", "--silent", "ajv@8", "ajv-draft-04@1", "ajv-formats@3");
        if (install.ExitCode != 0)
            Assert.Inconclusive("npm cannot install the validator, so no log was validated: " + install.Output);

        var good = Run("node", ["validate.cjs", Schema, .. logs]);
        Assert.AreEqual(0, good.ExitCode, good.Output);
        Assert.AreEqual(1, Run("node", "validate.cjs", Schema, bad).ExitCode, "the validator lets everything pass");
    }

    (int ExitCode, string Output) Run(string program, params string[] arguments) =>
        ExternalProgram.Run(program, Scratch.Path, arguments) is { } run ? (run.ExitCode, run.Output + run.Error) : (-1, $"there is no {program}");
}
