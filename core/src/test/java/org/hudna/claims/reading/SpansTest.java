package org.hudna.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the text, every field rests on characters of it, exactly as they came. */
class SpansTest {

    private static final List<String> PIECES = List.of("قال", "الوزير", "وزير الخارجية الروسي", "نفت وزارة الدفاع", "أن", "إنّ", "غارات",
        "قُتل ثلاثة", "مدنيين", "في حمص", "مساء الجمعة", "«", "»", "\"", "“", "”",
        "،", "؛", "؟", ".", "\n", "The minister said that", "airstrikes", "killed 12 people", "in Homs", "on Friday", "Karim Nasser", "according to",
        "заявил", "министр обороны", "обстреляли", "погибли двое детей",
        "в Хомсе", "со ссылкой на", "١٢", "12-15", "٪", "😀", "\u200F", "\u200E", "\u202B", "\u202C", "ـــ", "ً", "e\u0301", "\uD83D", "2016-02-12",
        "121430Z FEB 16", "1,200", "من 5 إلى 7", "will meet", "then", "Source:",
        "المصدر:", "اتفقا على", "قرارات", "agreed on", "decisions of 12 February", "concern", "قلقه", "نقلت وكالة", "عن", "ال", "و", " ", "-", "—",
        "(", ")", "U.S.", "г.", "\t", "\u00A0", "_", "@", "#");

    @Test void every_piece_of_evidence_lies_in_the_text_and_the_text_stays_as_it_was() {
        Random random = new Random(20160220);
        for (int round = 0; round < 600; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--)
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            check(text.toString());
        }
    }

    @Test void random_characters_too() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(200); i >= 0; i--) {
                int block = random.nextInt(5);
                text.appendCodePoint(block == 0 ? 0x600 + random.nextInt(0x100) : block == 1 ? 0x400 + random.nextInt(0x60) : block == 2
                    ? 0x20 + random.nextInt(0x5F)
                    : block == 3 ? 0x2000 + random.nextInt(0x70) : random.nextInt(0xD800));
            }
            check(text.toString());
        }
    }

    private static void check(String text) {
        Read read = Articles.read(text);
        assertEquals(text, read.text());
        for (Suggestion suggestion : read.suggestions()) {
            assertTrue(suggestion.within().to() <= text.length(), text);
            for (Field field : suggestion.fields()) {
                Evidence evidence = field.evidence();
                assertTrue(evidence.to() <= text.length(), text);
                boolean own = field.through().isEmpty() && field.value() instanceof Value.Words && field.slot() != Slot.SPEAKER
                    && field.slot() != Slot.VIA && field.slot() != Slot.PARTY && field.slot() != Slot.ADDRESSEE;
                if (own) assertEquals(evidence.in(text), ((Value.Words) field.value()).words(), text);
                if (field.value() instanceof Value.Words(String words)) assertTrue(text.contains(words), text);
                field.through().ifPresent(through -> assertTrue(through.to() <= text.length(), text));
            }
        }
        assertEquals(read, Articles.read(text), "the same text reads the same");
    }
}
