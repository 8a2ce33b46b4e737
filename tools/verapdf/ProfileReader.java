import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.flavours.PDFAFlavour.Specification;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Reference;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The rules of a standard, read from the XML file inside the engine.
 *
 * <p>The engine reads it with JAXB, which neither Java 17 nor the engine's wheel has; the file is a plain tree, and
 * reading it here takes a tenth of the time.
 */
final class ProfileReader {
  private ProfileReader() {}

  /** Fails if the file is missing, is not for this flavour, or has rules that this reader doesn't understand. */
  static ValidationProfile read(PDFAFlavour flavour, String file) throws Exception {
    String path = "org/verapdf/pdfa/validation/" + file + ".xml";
    try (InputStream stream = ProfileReader.class.getClassLoader().getResourceAsStream(path)) {
      if (stream == null) throw new IOException("the engine has no " + path);
      Element root =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream).getDocumentElement();
      if (PDFAFlavour.valueOf(root.getAttribute("flavour")) != flavour) {
        throw new IOException(path + " is for " + root.getAttribute("flavour"));
      }
      Set<Rule> rules = new LinkedHashSet<>();
      for (Element rule : children(child(root, "rules"), "rule")) rules.add(rule(rule));
      Set<Variable> variables = new LinkedHashSet<>();
      for (Element variable : children(child(root, "variables"), "variable")) variables.add(variable(variable));
      if (rules.isEmpty()) throw new IOException(path + " has no rules");
      return Profiles.profileFromValues(
          flavour, Profiles.profileDetailsFromValues(file, "", "", new Date(0)), "", rules, variables);
    }
  }

  private static Rule rule(Element rule) throws IOException {
    Element id = child(rule, "id");
    RuleId ruleID =
        Profiles.ruleIdFromValues(
            Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber")));
    Element error = child(rule, "error");
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element argument : children(child(error, "arguments"), "argument")) {
      arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), attribute(argument, "name"), null));
    }
    List<Reference> none = new ArrayList<>();
    return Profiles.ruleFromValues(
        ruleID,
        rule.getAttribute("object"),
        rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
        attribute(rule, "tags"),
        text(rule, "description"),
        text(rule, "test"),
        Profiles.errorFromValues(text(error, "message"), arguments),
        none);
  }

  private static String attribute(Element element, String name) {
    return element.hasAttribute(name) ? element.getAttribute(name) : null;
  }

  private static Variable variable(Element variable) throws IOException {
    return Profiles.variableFromValues(
        variable.getAttribute("name"),
        variable.getAttribute("object"),
        text(variable, "defaultValue"),
        text(variable, "value"));
  }

  private static String text(Element parent, String name) throws IOException {
    return child(parent, name).getTextContent();
  }

  private static Element child(Element parent, String name) throws IOException {
    List<Element> found = children(parent, name);
    if (found.size() != 1) throw new IOException(found.size() + " <" + name + "> in <" + parent.getTagName() + ">");
    return found.get(0);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element && ((Element) node).getTagName().equals(name)) found.add((Element) node);
    }
    return found;
  }
}
