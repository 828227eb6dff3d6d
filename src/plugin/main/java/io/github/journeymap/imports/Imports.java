package io.github.journeymap.imports;

import io.github.journeymap.export.Formulas;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.imports.GridMap.Around;
import io.github.journeymap.imports.MarkdownFile.Block;
import io.github.journeymap.imports.MarkdownFile.Bullets;
import io.github.journeymap.imports.MarkdownFile.Diagram;
import io.github.journeymap.imports.MarkdownFile.Table;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a file of any kind as the map that it would become. */
public final class Imports {
    private static final Pattern CJM =
            Pattern.compile("(?m)^[ {\\t]*+\"?kind\"?[ \\t]*+:[ \\t]*+[\"']?cjm[\"']?[ \\t]*+,?[ \\t\\r]*+$");
    private static final Pattern OTHER_MERMAID = Pattern.compile(
            "\\s*+(?:graph|flowchart|sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|mindmap|timeline)\\b");
    private static final Pattern YAML = Pattern.compile("[\\w-]+:(?:\\s.*)?");

    /** The ending of a page in storage format, for which there is no usual one. */
    private static final String PAGE = "storage";

    private final String name;
    private final Choice choice;
    private final ImportNames names;
    private final List<LeftOut> leftOut = new ArrayList<>();

    private Imports(String name, Choice choice, Messages messages) {
        this.name = name;
        this.choice = choice;
        names = new ImportNames(messages);
    }

    /**
     * @param name of the file, with its ending
     * @throws RefusedFileException no map can be made of it
     * @throws io.github.journeymap.unreadable.UnreadableMapException it is a map file, but not a sound one
     */
    public static Found read(String name, byte[] bytes, Choice choice, Messages messages) {
        try {
            return new Imports(name, choice, messages).read(bytes);
        } catch (NoClassDefFoundError e) {
            // The JDK's reader of XML: which of the JDK's packages Confluence gives to apps is documented nowhere.
            throw new RefusedFileException("no-xml");
        }
    }

    /** How large a map it is like to read: what is packed may be as large as any. */
    public static int weight(byte[] bytes) {
        return isZip(bytes) ? Limits.MAP_BYTES : bytes.length;
    }

    // Here, and not in XlsxFile, so that other files can be read where there is no XML.
    private static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private Found read(byte[] bytes) {
        Signature.of(bytes).ifPresent(signature -> {
            throw new RefusedFileException("kind." + signature.word());
        });
        if (isZip(bytes)) {
            return workbook(XlsxFile.read(bytes, leftOut));
        }
        String text = FileText.of(bytes);
        String start = text.stripLeading();
        if (start.isEmpty()) {
            throw new RefusedFileException("empty");
        }
        if (hasEnding(PAGE)) {
            return page(text);
        }
        if (start.startsWith("<")) {
            throw new RefusedFileException(
                    start.contains("<mxfile") || start.contains("<mxGraphModel") ? "shapes" : "markup");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return alone(json(bytes, text, start));
        }
        if (MermaidJourney.isOne(text)) {
            return alone(MermaidJourney.read(text, 0, names));
        }
        if (OTHER_MERMAID.matcher(text).lookingAt()) {
            throw new RefusedFileException("mermaid.other");
        }
        if (hasEnding("yaml", "yml") || CJM.matcher(text).find()) {
            return alone(cjm(text));
        }
        if (hasEnding("md", "markdown") || !hasEnding("csv", "tsv", "tab") && MarkdownFile.isOne(text)) {
            return markdown(MarkdownFile.read(text));
        }
        if (!hasEnding("csv", "tsv", "tab") && isYaml(text)) {
            throw new RefusedFileException("yaml.other");
        }
        return table(CsvFile.read(text));
    }

    private JourneyMap json(byte[] bytes, String text, String start) {
        if (CJM.matcher(text).find() || isCjm(start)) {
            return cjm(text);
        }
        if (!text.contains("\"journey-map\"")) {
            throw new RefusedFileException("yaml.other");
        }
        return MapReader.read(bytes);
    }

    private static boolean isCjm(String json) {
        return json.matches("(?s).{0,1000}\"kind\"\\s*:\\s*\"cjm\".*");
    }

    /** By the first line that isn't empty. */
    private static boolean isYaml(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.equals("---"))
                .findFirst()
                .filter(line -> YAML.matcher(line).matches())
                .isPresent();
    }

    private JourneyMap cjm(String text) {
        return CjmFile.read(text, names, leftOut);
    }

    private boolean hasEnding(String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        return List.of(endings).stream().anyMatch(ending -> lower.endsWith("." + ending));
    }

    /** The file's name without its ending, for what has no title of its own. */
    private String titleOfFile() {
        int end = name.lastIndexOf('.');
        return end > 0 ? name.substring(0, end) : name;
    }

    private Found alone(JourneyMap map) {
        return new Found(map, List.of(), 0, Optional.empty(), Optional.empty(), leftOut);
    }

    private Found table(Grid grid) {
        Optional<List<NotesList.Entry>> list = NotesList.entries(grid, Formulas::withoutGuards);
        if (list.isPresent()) {
            return alone(NotesList.map(list.get(), titleOfFile()));
        }
        return grid(grid, List.of(), 0, new Around("", "", titleOfFile()));
    }

    /** What has more lines than a map can have rows may be one whose stages run downwards. */
    private Found grid(Grid read, List<String> parts, int part, Around around) {
        if (choice.swap() >= 0) {
            return grid(read.swappedFrom(choice.swap()), choice, parts, part, around);
        }
        try {
            return grid(read, choice, parts, part, around);
        } catch (RefusedFileException refused) {
            if (!refused.isTooLong()) {
                throw refused;
            }
            try {
                int from = GridMap.lines(read, choice.headings(), choice.swap()).headings();
                return grid(read.swappedFrom(from), new Choice(part, from, from), parts, part, around);
            } catch (RefusedFileException other) {
                throw refused;
            }
        }
    }

    private Found grid(Grid grid, Choice chosen, List<String> parts, int part, Around around) {
        Found.TableLines table = GridMap.lines(grid, chosen.headings(), chosen.swap());
        JourneyMap map = GridMap.of(grid, table.headings(), around, names);
        return new Found(map, parts, part, Optional.of(table), Optional.empty(), leftOut);
    }

    private Found workbook(XlsxFile file) {
        List<XlsxFile.Sheet> sheets = file.sheets();
        List<String> sheetNames = sheets.stream().map(XlsxFile.Sheet::name).toList();
        return part(
                sheets,
                List.of(
                        sheet -> notes(sheet).isPresent(),
                        sheet -> sheet.grid().isLarge() && !isContents(sheet, sheetNames),
                        sheet -> GridMap.isOne(sheet.grid())),
                (sheet, part) -> {
                    Optional<List<NotesList.Entry>> list = notes(sheet);
                    if (list.isEmpty()) {
                        return grid(sheet.grid(), sheetNames, part, new Around("", "", titleOfFile()));
                    }
                    JourneyMap map = NotesList.map(list.get(), titleOfFile());
                    Optional<Origin> origin = OriginSheet.of(file.hidden(), list.get());
                    return new Found(map, sheetNames, part, Optional.empty(), origin, leftOut);
                });
    }

    /** Whether a sheet only lists the others, as Numbers puts before them. */
    private static boolean isContents(XlsxFile.Sheet sheet, List<String> sheetNames) {
        Set<String> said = sheet.grid().lines().stream()
                .flatMap(line -> line.cells().stream())
                .map(String::strip)
                .collect(Collectors.toSet());
        return sheetNames.size() > 1
                && sheetNames.stream().allMatch(name -> name.equals(sheet.name()) || said.contains(name.strip()));
    }

    private static Optional<List<NotesList.Entry>> notes(XlsxFile.Sheet sheet) {
        return NotesList.entries(sheet.grid(), UnaryOperator.identity());
    }

    /** Of its tables, one that has room for several stages and rows looks most like a map. */
    private Found page(String text) {
        List<StorageTables.Table> tables = StorageTables.read(text);
        if (tables.isEmpty()) {
            throw new RefusedFileException("no-table.page");
        }
        List<String> tableNames = new ArrayList<>();
        tables.forEach(table -> tableNames.add(names.table(tableNames.size() + 1, table.name())));
        return part(tables, List.of(table -> table.grid().isLarge()), (table, part) -> {
            leftOut.addAll(table.leftOut());
            return grid(table.grid(), tableNames, part, new Around(table.name(), table.about(), titleOfFile()));
        });
    }

    /** How one of several parts is read. */
    private interface Reading<T> {
        Found read(T part, int number);
    }

    /**
     * The part that someone has chosen; else the one that looks most like a map, of those that look as if they were meant to be one.
     *
     * @param likely what makes a part look like a map, the surest sign first
     */
    private <T> Found part(List<T> parts, List<Predicate<T>> likely, Reading<T> reading) {
        if (choice.part() >= 0 && choice.part() < parts.size()) {
            return reading.read(parts.get(choice.part()), choice.part());
        }
        RefusedFileException refused = null;
        int told = leftOut.size();
        for (int part : inOrder(parts, likely)) {
            try {
                return reading.read(parts.get(part), part);
            } catch (RefusedFileException e) {
                if (!e.isOther()) {
                    throw e;
                }
                refused = refused == null ? e : refused;
                leftOut.subList(told, leftOut.size()).clear();
            }
        }
        throw refused;
    }

    /** The numbers of all parts, those first that have the surest sign. */
    private static <T> Set<Integer> inOrder(List<T> parts, List<Predicate<T>> likely) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (Predicate<T> sign : likely) {
            IntStream.range(0, parts.size())
                    .filter(part -> sign.test(parts.get(part)))
                    .forEach(numbers::add);
        }
        IntStream.range(0, parts.size()).forEach(numbers::add);
        return numbers;
    }

    /** Diagrams and tables look more like a map than lists. */
    private Found markdown(MarkdownFile file) {
        List<Block> blocks = file.blocks();
        List<Block> parts = new ArrayList<>();
        blocks.stream().filter(Diagram.class::isInstance).forEach(parts::add);
        blocks.stream().filter(Table.class::isInstance).forEach(parts::add);
        blocks.stream()
                .filter(block -> block instanceof Bullets list && list.isNested())
                .forEach(parts::add);
        List<Bullets> flat = blocks.stream()
                .filter(block -> block instanceof Bullets list && !list.isNested())
                .map(Bullets.class::cast)
                .toList();
        flat.stream().limit(1).forEach(parts::add);
        if (parts.isEmpty()) {
            throw new RefusedFileException("text");
        }
        List<String> partNames = parts.stream()
                .map(block ->
                        block.name().isEmpty() ? names.line(block.line()) : names.line(block.line(), block.name()))
                .toList();
        for (Block other : blocks) {
            MarkdownFile.leftOut(other).ifPresent(leftOut::add);
        }
        return part(parts, List.of(), (block, part) -> {
            if (block instanceof Table table) {
                return grid(table.grid(), partNames, part, new Around(file.title(), "", titleOfFile()));
            }
            JourneyMap map;
            if (block instanceof Diagram diagram) {
                map = MermaidJourney.read(diagram.text(), diagram.line(), names);
            } else {
                Bullets list = (Bullets) block;
                map = list.isNested()
                        ? Nesting.of(list, file.title(), names)
                        : Nesting.ofFlat(flat, file.title(), names);
            }
            return new Found(map, partNames, part, Optional.empty(), Optional.empty(), leftOut);
        });
    }
}
