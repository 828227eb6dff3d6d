package io.github.journeymap.imports;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The cell styles that show a number as a date, and how. */
final class DateStyles {
    /** Letters that stand for parts of a date or a time, outside of quotes and brackets. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final Pattern OF_DATES = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final int SECONDS_A_DAY = 24 * 60 * 60;
    private static final double LAST_DAY = 2_958_466;
    private static final int MOST_STYLES = 100_000;
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);

    private final Set<String> formats = new HashSet<>();
    private final List<Boolean> styles = new ArrayList<>();
    private LocalDate first = SINCE_1900;

    void countFrom1904(boolean is1904) {
        first = is1904 ? SINCE_1904 : SINCE_1900;
    }

    void read(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(in);
        boolean ofCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                String code = xml.getAttributeValue(null, "formatCode");
                if (xml.getLocalName().equals("numFmt") && code != null && isOfDates(code)) {
                    formats.add(xml.getAttributeValue(null, "numFmtId"));
                } else if (xml.getLocalName().equals("cellXfs")) {
                    ofCells = true;
                } else if (ofCells && xml.getLocalName().equals("xf") && styles.size() < MOST_STYLES) {
                    styles.add(isOfDates(xml.getAttributeValue(null, "numFmtId"), formats));
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                ofCells = false;
            }
        }
    }

    private static boolean isOfDates(String code) {
        return OF_DATES.matcher(QUOTED.matcher(code).replaceAll("")).find();
    }

    /** Including the built-in formats, which have only a number. */
    private static boolean isOfDates(String format, Set<String> own) {
        return format != null && (own.contains(format) || format.matches("1[4-9]|2[0-2]|4[5-7]"));
    }

    boolean isDate(String style) {
        try {
            int number = style == null ? 0 : Integer.parseInt(style);
            return number >= 0 && number < styles.size() && styles.get(number);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** In ISO 8601, without parts that are zero; the number itself if it is no date. */
    String date(String number) {
        double days = Double.parseDouble(number);
        if (!(days >= 0 && days < LAST_DAY)) {
            return number;
        }
        LocalDateTime time = first.atStartOfDay().plusSeconds(Math.round(days * SECONDS_A_DAY));
        String clock = time.toLocalTime().truncatedTo(ChronoUnit.SECONDS).toString();
        if (days < 1) {
            return clock;
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toLocalDate() + " " + clock;
    }
}
