import static com.google.javascript.jscomp.CompilationLevel.SIMPLE_OPTIMIZATIONS;
import static com.google.javascript.jscomp.CompilerOptions.LanguageMode.ECMASCRIPT_2021;
import static com.google.javascript.jscomp.CompilerOptions.LanguageMode.UNSTABLE;
import static com.google.javascript.jscomp.DependencyOptions.pruneForEntryPoints;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.ChunkOutputType;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.ModuleIdentifier;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.deps.ModuleLoader.ResolutionMode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins each module that browsers fetch with all that it imports, by Closure Compiler as it comes: in the folder of the sources,
 * {@code JoinScripts <target folder> <module>=<export>,<export> …}. One process for all of them, since the compiler is slow only
 * to begin. Each joined module stands alone, so that none waits for another, and one that couldn't be fetched can be tried again.
 */
final class JoinScripts {
    private static final String ENTRY = "entry.js";

    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*");

    private final Path target;
    private final List<SourceFile> sources;
    private final List<SourceFile> externs;

    private JoinScripts(Path target, List<SourceFile> sources) throws IOException {
        this.target = target;
        this.sources = sources;
        externs = List.of(
                SourceFile.fromCode("exported.js", "/** @externs */ function exported(all) {}"),
                SourceFile.fromCode("browser.js", "/** @externs */ var browser; " + propertiesOfBrowsers()));
    }

    /**
     * All that may be a property of the browser's: to set one does something, even if it is set again at once. The compiler is
     * given no more of what it knows of browsers. TypeScript has checked what becomes of it, and reading it for each module anew
     * would take three quarters of the time.
     */
    private static String propertiesOfBrowsers() throws IOException {
        Set<String> words = new TreeSet<>();
        for (SourceFile file : CommandLineRunner.getBuiltinExterns(CompilerOptions.Environment.BROWSER)) {
            WORD.matcher(file.getCode()).results().forEach(word -> words.add(word.group()));
        }
        return words.stream().map(word -> "browser." + word + ";").collect(Collectors.joining("\n"));
    }

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        List<String> modules = List.of(arguments).subList(1, arguments.length);
        try (Stream<Path> files = Files.walk(Path.of("editor"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .toList();
            if (isUpToDate(target, modules, sources)) {
                return;
            }
            JoinScripts scripts = new JoinScripts(
                    target,
                    sources.stream()
                            .map(file -> SourceFile.fromFile(file.toString()))
                            .toList());
            for (String module : modules) {
                scripts.join(module.split("=")[0], module.split("=")[1]);
            }
        }
    }

    /** Whether every module is newer than everything it is made of, this program and the list of modules included. */
    private static boolean isUpToDate(Path target, List<String> modules, List<Path> sources) throws IOException {
        List<Path> inputs = new ArrayList<>(sources);
        inputs.addAll(List.of(Path.of("../../build/JoinScripts.java"), Path.of("../../pom.xml")));
        FileTime newest = FileTime.fromMillis(0);
        for (Path input : inputs) {
            FileTime changed = Files.getLastModifiedTime(input);
            newest = changed.compareTo(newest) > 0 ? changed : newest;
        }
        for (String module : modules) {
            Path file = target.resolve(module.split("=")[0] + ".js");
            if (!Files.exists(file) || Files.getLastModifiedTime(file).compareTo(newest) <= 0) {
                return false;
            }
        }
        return true;
    }

    private void join(String module, String exports) throws IOException {
        // The compiler takes exports away, since it knows of nobody who imports them: they are handed to a function instead.
        String entry = "import {" + exports + "} from './" + module + ".js'; exported(" + exports + ");";
        List<SourceFile> inputs = new ArrayList<>(sources);
        inputs.add(SourceFile.fromCode(ENTRY, entry));

        Compiler compiler = new Compiler(new PrintStream(System.err));
        CompilerOptions options = options();
        if (!compiler.compile(externs, inputs, options).success) {
            throw new IllegalStateException(module + " could not be joined; the reasons are above.");
        }
        Path file = target.resolve(module + ".js");
        String before = "let " + exports + ";const exported=(...all)=>[" + exports + "]=all;";
        String after = "export{" + exports + "};\n";
        Files.createDirectories(file.getParent());
        Files.writeString(file, before + compiler.toSource() + after);
    }

    private static CompilerOptions options() {
        CompilerOptions options = new CompilerOptions();
        SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
        SIMPLE_OPTIMIZATIONS.setWrappedOutputOptimizations(options);
        // TypeScript reads them.
        options.setWarningLevel(DiagnosticGroups.NON_STANDARD_JSDOC, CheckLevel.OFF);
        options.setWarningLevel(DiagnosticGroups.MISPLACED_TYPE_ANNOTATION, CheckLevel.OFF);
        options.setLanguageIn(UNSTABLE);
        options.setLanguageOut(ECMASCRIPT_2021);
        options.setAllowDynamicImport(true);
        options.setRewritePolyfills(false);
        options.setModuleResolutionMode(ResolutionMode.BROWSER);
        options.setChunkOutputType(ChunkOutputType.ES_MODULES);
        options.setDependencyOptions(pruneForEntryPoints(List.of(ModuleIdentifier.forFile(ENTRY))));
        return options;
    }
}
