package org.hudna.intake.reading;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hudna.intake.ReportId;
import org.hudna.intake.SenderNote;
import org.hudna.words.Message;

/**
 * A form that was filled in, as the XML that ODK Collect and its like send (ODK XForms, "Instance"): the outermost element bears the id of the form,
 * and its {@code meta} the id of the filling-in. Who filled it in is read only by {@link #senders}.
 */
final class FilledForm {

    /** No form that people fill in lies deeper, or asks more. */
    static final int DEEPEST = 64;
    static final int MOST_ELEMENTS = 50_000;
    private static final XMLInputFactory XML = factory();
    /** Metadata that names a person or a device (OpenRosa metadata schema, and what XLSForm and KoBo call them), in lower case. */
    private static final Set<String> APART = Set.of("username", "userid", "deviceid", "phonenumber", "phone_number", "email", "subscriberid",
        "simserial",
        "sim_serial", "_submitted_by");

    /** An element: text where it holds no other, and the elements in it. */
    private record Element(String name, StringBuilder text, List<Element> in) {
        Element(String name) { this(name, new StringBuilder(), new ArrayList<>()); }
    }

    /** Its outermost element, and what stands at it. */
    private record Root(Element element, String form, Optional<String> version, Optional<String> instance) {}

    /** What ends the reading, and can be said. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Message why;

        Broken(Message why) {
            super(why.id());
            this.why = why;
        }
    }

    private FilledForm() {}

    static Content read(String text) {
        try {
            Root root = root(text);
            List<Content.Answer> answers = new ArrayList<>();
            walk(root.element.in().stream().filter(element -> !isMeta(element)).toList(), "", answers);
            answers.removeIf(answer -> isApart(answer.path()));
            return new Content.Filled(root.form, root.version, root.instance.or(() -> meta(root.element, "instanceid")), answers);
        } catch (Broken broken) {
            return new Content.Unreadable(broken.why);
        } catch (XMLStreamException | MissingResourceException _) { // the library lacks the words for some of its own refusals
            return new Content.Unreadable(Message.of("intake.form-broken"));
        }
    }

    /** One note for whatever names a person or a device. */
    static List<SenderNote> senders(ReportId report, String text) {
        try {
            Element root = root(text).element;
            List<Element> all = new ArrayList<>(root.in());
            root.in().stream().filter(FilledForm::isMeta).forEach(meta -> all.addAll(meta.in()));
            List<String> said = all.stream().filter(one -> isApart(one.name()) && !one.text().toString().isBlank())
                .map(one -> one.text().toString().strip()).distinct().toList();
            return said.isEmpty() ? List.of() : List.of(new SenderNote(report, 0, String.join(" ", said)));
        } catch (Broken | XMLStreamException | MissingResourceException _) {
            return List.of();
        }
    }

    private static boolean isMeta(Element element) { return element.name().equals("meta") && !element.in().isEmpty(); }

    private static boolean isApart(String name) { return APART.contains(name.toLowerCase(Locale.ROOT)); }

    private static Optional<String> meta(Element root, String name) {
        return root.in().stream().filter(FilledForm::isMeta).flatMap(meta -> meta.in().stream())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
            .map(one -> one.text().toString().strip()).filter(id -> !id.isEmpty()).findFirst();
    }

    private static void walk(List<Element> elements, String before, List<Content.Answer> answers) {
        Map<String, Integer> many = counted(elements);
        Map<String, Integer> met = new HashMap<>();
        for (Element element : elements) {
            int number = met.merge(element.name(), 1, Integer::sum);
            String path = before + element.name() + (many.get(element.name()) > 1 ? "[" + number + "]" : "");
            if (!element.in().isEmpty()) walk(element.in(), path + "/", answers);
            else if (!element.text().toString().isBlank()) answers.add(new Content.Answer(path, element.text().toString()));
        }
    }

    private static Map<String, Integer> counted(List<Element> elements) {
        Map<String, Integer> many = new HashMap<>();
        elements.forEach(element -> many.merge(element.name(), 1, Integer::sum));
        return many;
    }

    private static Root root(String text) throws Broken, XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(new StringReader(text.stripLeading()));
        Optional<Root> root = Optional.empty();
        List<Element> open = new ArrayList<>();
        int elements = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) throw new Broken(Message.of("intake.form-entities"));
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (open.size() >= DEEPEST || ++elements > MOST_ELEMENTS)
                    throw new Broken(Message.of("intake.form-too-large", "depth", DEEPEST, "elements", MOST_ELEMENTS));
                Element element = new Element(xml.getLocalName());
                if (open.isEmpty()) root = Optional.of(root(xml, element));
                else open.getLast().in().add(element);
                open.add(element);
            }
            if (event == XMLStreamConstants.END_ELEMENT) open.removeLast();
            boolean says = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE;
            if (says && !open.isEmpty()) open.getLast().text().append(xml.getText());
        }
        return root.orElseThrow(() -> new Broken(Message.of("intake.form-none")));
    }

    /** The id stands as an attribute, or of old in the name of its space. */
    private static Root root(XMLStreamReader xml, Element element) throws Broken {
        Optional<String> form = attribute(xml, "id").or(() -> Optional.ofNullable(xml.getNamespaceURI()).filter(uri -> !uri.isBlank()));
        if (form.isEmpty()) throw new Broken(Message.of("intake.form-none"));
        return new Root(element, form.get(), attribute(xml, "version"), attribute(xml, "instanceID"));
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** No document type, no entity from elsewhere: what fills in a form has none, and they are how XML attacks its readers. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
