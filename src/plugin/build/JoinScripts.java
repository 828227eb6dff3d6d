import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.PropertyCollapseLevel;
import com.google.javascript.jscomp.CustomPassExecutionTime;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;

/**
 * Closure Compiler with the flags it is given, and with settings that its command line doesn't have. Names of properties
 * stay as they are, since they are those of the JSON; but all scripts are known, which the level of optimization alone
 * doesn't tell. Together they make the joined editor one part in a hundred smaller.
 */
final class JoinScripts extends CommandLineRunner {
    private JoinScripts(String[] flags) {
        super(flags);
    }

    public static void main(String[] flags) {
        new JoinScripts(flags).run();
    }

    @Override
    protected CompilerOptions createOptions() {
        CompilerOptions options = super.createOptions();
        // Not a new line every 500 characters.
        options.setLineLengthThreshold(Integer.MAX_VALUE);
        // Static methods become functions, and a field that is taken out of a thing for one use isn't.
        options.setCollapsePropertiesLevel(PropertyCollapseLevel.ALL);
        // What a function does tells where a call of it may stand.
        options.setComputeFunctionSideEffects(true);
        // One word for what is declared compresses better than two. That no constant is changed has been checked by then.
        options.addCustomPass(
                CustomPassExecutionTime.AFTER_OPTIMIZATION_LOOP, (externs, scripts) -> declareByLet(scripts));
        return options;
    }

    private static void declareByLet(Node node) {
        if (node.isConst()) {
            node.setToken(Token.LET);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            declareByLet(child);
        }
    }
}
