package io.github.journeymap.imports;

import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML from an untrusted source: without document types, so without entities, and without fetching anything. */
final class Xml {
    private Xml() {}

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return factory().createXMLStreamReader(in);
    }

    static XMLStreamReader reader(Reader in) throws XMLStreamException {
        return factory().createXMLStreamReader(in);
    }

    /** The JDK's own parser, whatever the site has set up. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, space) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }
}
