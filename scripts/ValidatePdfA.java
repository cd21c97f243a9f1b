/** Validates PDF files with veraPDF: each must claim PDF/A-3b and keep to it. Run by validate-pdf-a.mjs. */
import java.io.FileInputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

public class ValidatePdfA {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var foundry = Foundries.defaultInstance();
    boolean sound = true;
    for (String file : files) {
      try (var stream = new FileInputStream(file); var parser = foundry.createParser(stream)) {
        var claimed = parser.getFlavour();
        var flavour = claimed == PDFAFlavour.NO_FLAVOUR ? PDFAFlavour.PDFA_3_B : claimed;
        var validator = foundry.createValidator(flavour, false);
        var result = validator.validate(parser);
        boolean agrees = result.isCompliant() && claimed == PDFAFlavour.PDFA_3_B;
        System.out.println((agrees ? "ok    " : "FAIL  ") + file + "  claims " + claimed + ", " + result.getTotalAssertions() + " checks");
        var faults = new TreeMap<String, Integer>();
        for (TestAssertion assertion : result.getTestAssertions())
          if (assertion.getStatus() == TestAssertion.Status.FAILED)
            faults.merge(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage(), 1, Integer::sum);
        faults.forEach((fault, count) -> System.out.println("  " + count + " x " + fault));
        sound &= agrees;
      }
    }
    System.exit(sound ? 0 : 1);
  }
}
