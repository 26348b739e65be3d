package org.hudna.app.cli;

import java.util.Locale;
import org.hudna.words.Lang;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What every command understands. */
final class Options {

    @Option(names = "--lang", paramLabel = "ar|en|ru", defaultValue = "en", converter = LangConverter.class,
        description = "language of everything printed")
    Lang lang;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
    boolean help;

    Screen screen() { return new Screen(System.out, System.err, lang); }

    /** Reads a language by its tag. */
    static final class LangConverter implements ITypeConverter<Lang> {
        @Override public Lang convert(String value) {
            for (Lang lang : Lang.values()) if (lang.tag().equals(value.toLowerCase(Locale.ROOT))) return lang;
            throw new TypeConversionException("'" + value + "': ar, en or ru · ar أو en أو ru · ar, en или ru");
        }
    }
}
