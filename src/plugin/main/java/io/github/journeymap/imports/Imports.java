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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

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
     * @throws io.github.journeymap.format.UnreadableMapException it is a map file, but not a sound one
     */
    public static Found read(String name, byte[] bytes, Choice choice, Messages messages) {
        return new Imports(name, choice, messages).read(bytes);
    }

    private Found read(byte[] bytes) {
        Signature.of(bytes).ifPresent(signature -> {
            throw new RefusedFileException("kind." + signature.word());
        });
        if (XlsxFile.isZip(bytes)) {
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

    private Found grid(Grid grid, List<String> parts, int part, Around around) {
        Found.TableLines table = GridMap.lines(grid, choice.headings());
        JourneyMap map = GridMap.of(grid, table.headings(), around, names);
        return new Found(map, parts, part, Optional.of(table), Optional.empty(), leftOut);
    }

    private Found workbook(XlsxFile file) {
        List<XlsxFile.Sheet> sheets = file.sheets();
        List<String> sheetNames = sheets.stream().map(XlsxFile.Sheet::name).toList();
        int part = chosen(sheetNames.size(), () -> {
            for (int i = 0; i < sheets.size(); i++) {
                if (notes(sheets.get(i)).isPresent()) {
                    return i;
                }
            }
            for (int i = 0; i < sheets.size(); i++) {
                if (sheets.get(i).grid().lines().size() > 1) {
                    return i;
                }
            }
            return 0;
        });
        XlsxFile.Sheet sheet = sheets.get(part);
        Optional<List<NotesList.Entry>> list = notes(sheet);
        if (list.isEmpty()) {
            return grid(sheet.grid(), sheetNames, part, new Around("", "", titleOfFile()));
        }
        JourneyMap map = NotesList.map(list.get(), titleOfFile());
        Optional<Origin> origin = OriginSheet.of(file.hidden(), list.get());
        return new Found(map, sheetNames, part, Optional.empty(), origin, leftOut);
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
        int part = chosen(tableNames.size(), () -> {
            for (int i = 0; i < tables.size(); i++) {
                if (tables.get(i).isLarge()) {
                    return i;
                }
            }
            return 0;
        });
        StorageTables.Table table = tables.get(part);
        leftOut.addAll(table.leftOut());
        return grid(table.grid(), tableNames, part, new Around(table.name(), table.about(), titleOfFile()));
    }

    private interface Likely {
        int part();
    }

    private int chosen(int parts, Likely likely) {
        return choice.part() >= 0 && choice.part() < parts ? choice.part() : likely.part();
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
        int part = chosen(parts.size(), () -> 0);
        Block block = parts.get(part);
        for (Block other : blocks) {
            MarkdownFile.leftOut(other).ifPresent(leftOut::add);
        }
        if (block instanceof Diagram diagram) {
            JourneyMap map = MermaidJourney.read(diagram.text(), diagram.line(), names);
            return new Found(map, partNames, part, Optional.empty(), Optional.empty(), leftOut);
        }
        if (block instanceof Table table) {
            return grid(table.grid(), partNames, part, new Around(file.title(), "", titleOfFile()));
        }
        Bullets list = (Bullets) block;
        JourneyMap map =
                list.isNested() ? Nesting.of(list, file.title(), names) : Nesting.ofFlat(flat, file.title(), names);
        return new Found(map, partNames, part, Optional.empty(), Optional.empty(), leftOut);
    }
}
