import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.PropertyCollapseLevel;
import com.google.javascript.jscomp.CustomPassExecutionTime;
import com.google.javascript.jscomp.NameGenerator;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import com.google.javascript.rhino.TokenStream;
import java.util.Set;

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
        options.setNameGenerator(new FrequentLetters());
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

    /** Short names, of those letters first that are frequent in what keeps its name: so they compress best. */
    private static final class FrequentLetters implements NameGenerator {
        private static final long serialVersionUID = 1;
        private static final String LETTERS = "etsirnaoldhucpmgfwvybkxjEAMCSqOTLIDRPNBUHWFzKXJYVGQZ_$";

        private Set<String> taken = Set.of();
        private String prefix = "";
        private int count;

        @Override
        public void reset(Set<String> taken, String prefix, char[] reserved) {
            this.taken = taken;
            this.prefix = prefix;
            count = 0;
        }

        @Override
        public void reset(Set<String> taken, String prefix, char[] reserved, char[] reservedAtStart) {
            reset(taken, prefix, reserved);
        }

        @Override
        public NameGenerator clone(Set<String> taken, String prefix, char[] reserved) {
            FrequentLetters clone = new FrequentLetters();
            clone.reset(taken, prefix, reserved);
            return clone;
        }

        @Override
        public String generateNextName() {
            String name = prefix + name(count++);
            return taken.contains(name) || TokenStream.isKeyword(name) ? generateNextName() : name;
        }

        private static String name(int number) {
            int letters = LETTERS.length();
            String last = LETTERS.substring(number % letters, number % letters + 1);
            return number < letters ? last : name(number / letters - 1) + last;
        }
    }
}
