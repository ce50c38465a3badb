package dk.loopbog.query.chart;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A drawing as a reader of XML sees it. */
record Drawn(Element root) {

    static Drawn of(Chart chart) {
        try {
            return new Drawn(DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(chart.picture().svg()))).getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + chart.picture().svg(), e);
        }
    }

    List<Element> all(String name) {
        var found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    List<String> attribute(String element, String attribute) {
        return all(element).stream().map(each -> each.getAttribute(attribute)).toList();
    }
}
