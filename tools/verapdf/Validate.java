import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;

/**
 * Checks PDF files against PDF/A-3a and PDF/UA-1 with the veraPDF engine, all in one process.
 *
 * <p>Paths come from standard input, one a line. Standard output gets one JSON object a line: for each file one for
 * each standard, or one with an error if the file could not be examined. Lines come in the order of the paths.
 *
 * <p>Exit status 0 says that every file was examined, whatever was found in it.
 */
public final class Validate {
  private static final int PLACES_OF_A_RULE = 3;

  private final List<PDFAFlavour> flavours = List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);
  private final List<ValidationProfile> profiles = new ArrayList<>();

  private Validate() throws Exception {
    profiles.add(ProfileReader.read(PDFAFlavour.PDFA_3_A, "PDFA-3A"));
    profiles.add(ProfileReader.read(PDFAFlavour.PDFUA_1, "PDFUA-1"));
  }

  public static void main(String[] arguments) throws Exception {
    // The engine logs what it finds strange; what counts comes back as results.
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    Validate validate = new Validate();
    // The engine keeps a document's state in thread locals, so one file to a thread is safe.
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(2, Runtime.getRuntime().availableProcessors()));
    List<Future<String>> lines = new ArrayList<>();
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String path = input.readLine(); path != null; path = input.readLine()) {
      String file = path;
      lines.add(threads.submit(() -> validate.linesAbout(file)));
    }
    threads.shutdown();
    PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    boolean wereAllExamined = true;
    for (Future<String> line : lines) {
      String text = line.get();
      wereAllExamined = wereAllExamined && !text.startsWith("{\"error\"");
      output.print(text);
      output.flush();
    }
    System.exit(wereAllExamined ? 0 : 1);
  }

  /** An error counts as a verdict of its own, so that one spoilt file doesn't hide the others. */
  private String linesAbout(String path) {
    long start = System.nanoTime();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(path), PDFAFlavour.NO_FLAVOUR)) {
      parser.setFlavours(flavours);
      try (PDFAValidator validator =
          ValidatorFactory.createValidatorByProfiles(profiles, PLACES_OF_A_RULE, false, true, false)) {
        StringBuilder lines = new StringBuilder();
        for (ValidationResult result : validator.validateAll(parser)) {
          lines.append(line(path, result, (System.nanoTime() - start) / 1_000_000)).append('\n');
        }
        return lines.toString();
      }
    } catch (Exception | StackOverflowError | OutOfMemoryError error) {
      return "{\"error\":" + quoted(error.toString()) + ",\"file\":" + quoted(path) + "}\n";
    }
  }

  private static String line(String path, ValidationResult result, long milliseconds) {
    StringBuilder json = new StringBuilder("{\"file\":").append(quoted(path));
    json.append(",\"flavour\":").append(quoted(result.getPDFAFlavour().getId()));
    json.append(",\"isCompliant\":").append(result.isCompliant());
    json.append(",\"checks\":").append(result.getTotalAssertions());
    json.append(",\"milliseconds\":").append(milliseconds).append(",\"failures\":[");
    String separator = "";
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
      json.append(separator).append(failure(assertion, result));
      separator = ",";
    }
    return json.append("]}").toString();
  }

  private static String failure(TestAssertion assertion, ValidationResult result) {
    RuleId rule = assertion.getRuleId();
    String reason = assertion.getErrorMessage();
    return "{\"clause\":" + quoted(rule.getClause())
        + ",\"test\":" + rule.getTestNumber()
        + ",\"count\":" + result.getFailedChecks().getOrDefault(rule, 1)
        + ",\"context\":" + quoted(assertion.getLocation() == null ? "" : assertion.getLocation().getContext())
        + ",\"message\":" + quoted(reason == null ? assertion.getMessage() : reason) + "}";
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char character : (text == null ? "" : text).toCharArray()) {
      if (character == '"' || character == '\\') quoted.append('\\').append(character);
      else if (character < 0x20) quoted.append(String.format("\\u%04x", (int) character));
      else quoted.append(character);
    }
    return quoted.append('"').toString();
  }
}
