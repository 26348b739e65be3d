package org.hudna.bench.match;

import java.util.SplittableRandom;

/** Sentences of our own in three languages, put together from parts, as reporters write them; places and names are made up. */
public final class Phrases {

    private static final String[] AR_BEGIN = {"أفاد مراسلنا بأن", "قالت مصادر محلية إن", "ذكر ناشطون أن", "أعلن المكتب الإعلامي أن",
        "بحسب شهود عيان", "عاجل:", "وثقت الفرق الميدانية أن", "أكد مصدر ميداني أن"};
    private static final String[] EN_BEGIN = {"Local sources said", "Our correspondent reports that", "Activists reported that",
        "According to witnesses,", "Breaking:", "The media office stated that",
        "Field teams documented that", "A field source confirmed that"};
    private static final String[] RU_BEGIN = {"По данным местных источников,", "Наш корреспондент сообщает, что", "Активисты сообщили, что",
        "По словам очевидцев,", "Срочно:", "Пресс-служба заявила, что",
        "В ходе мониторинга установлено, что", "Источник подтвердил, что"};
    /** For each kind: shelling, rockets, air strike, sniping, explosion, ground attack. */
    static final String[][] AR_ACT = {{"قصفا مدفعيا استهدف", "سقوط قذائف على", "تعرض للقصف بالمدفعية محيط", "قصف بقذائف الهاون طال"},
        {"سقوط صواريخ على", "قصفا صاروخيا طال", "استهداف براجمات الصواريخ على"},
        {"غارة جوية على", "الطيران الحربي شن غارات على", "قصف جوي استهدف", "إلقاء براميل متفجرة على"},
        {"قناصا أطلق النار في", "إطلاق نار من قناصة طال", "رصاص قناص أصاب أهالي"},
        {"انفجارا هز", "انفجار سيارة مفخخة في", "عبوة ناسفة انفجرت في"},
        {"هجوما بريا على أطراف", "اشتباكات عنيفة اندلعت في محيط", "محاولة تقدم على محور"}};
    static final String[][] EN_ACT = {{"artillery shelling hit", "shells landed on", "mortar rounds struck", "artillery fire targeted"},
        {"rockets fell on", "rocket fire hit", "a rocket salvo struck"},
        {"an air strike hit", "warplanes bombed", "aircraft carried out raids on", "barrel bombs were dropped on"},
        {"a sniper opened fire in", "sniper fire hit people in", "snipers shot at residents of"},
        {"an explosion rocked", "a car bomb went off in", "a bomb exploded in"},
        {"a ground attack was launched on the edge of", "heavy clashes broke out near", "fighters tried to advance on"}};
    static final String[][] RU_ACT = {{"артиллерийскому обстрелу подвергся", "снаряды упали в районе", "миномётный обстрел накрыл",
        "из артиллерии обстрелян"}, {"ракеты упали на", "ракетному обстрелу подвергся", "из РСЗО обстрелян"},
        {"авиаудар нанесён по", "авиация нанесла удары по", "самолёты бомбили", "бочковые бомбы сброшены на"},
        {"снайпер открыл огонь в", "снайперский огонь вёлся по", "снайперы стреляли по жителям"},
        {"взрыв прогремел в", "заминированный автомобиль взорван в", "взрывное устройство сработало в"},
        {"наземная атака предпринята у", "ожесточённые бои шли у", "боевики пытались наступать на"}};
    static final String[][] AR_TARGET = {{"منازل المدنيين", "أحياء سكنية"}, {"السوق الشعبي", "سوق الخضار"}, {"المشفى الميداني", "نقطة طبية"},
        {"مدرسة ابتدائية", "المدرسة"}, {"نقاطا عسكرية", "مواقع المقاتلين"}, {"أراضي زراعية", "مزارع"}};
    static final String[][] EN_TARGET = {{"homes of civilians", "residential quarters"}, {"the market", "the vegetable market"},
        {"the field hospital", "a medical point"}, {"a primary school", "the school"},
        {"military points", "positions of fighters"}, {"farmland", "farms"}};
    static final String[][] RU_TARGET = {{"дома мирных жителей", "жилые кварталы"}, {"рынок", "овощной рынок"}, {"полевой госпиталь", "медпункт"},
        {"начальную школу", "школу"}, {"военные позиции", "позиции боевиков"},
        {"сельхозугодья", "фермы"}};
    private static final String[] AR_SYLLABLES = {"كفر", "تل", "دير", "عين", "بيت", "خان", "معر", "جب", "رأس", "برج", "نور", "زيت", "سرم", "حور",
        "شيخ", "مار", "قلع", "حاس", "بنش", "ريف"};
    private static final String[] LATIN_SYLLABLES = {"kafr", "tal", "deir", "ain", "beit", "khan", "maar", "jub", "ras", "burj", "nur", "zeit",
        "sarm", "hur", "shikh", "mar", "qala", "has", "binn", "rif"};
    private static final String[] RU_SYLLABLES = {"кафр", "таль", "дейр", "айн", "бейт", "хан", "маар", "джуб", "рас", "бурдж", "нур", "зейт",
        "сарм", "хур", "шейх", "мар", "кала", "хас", "бинн", "риф"};
    private static final String[] AR_ENDS = {"يا", "ون", "ين", "ات", "ة", "ان", "وم", "ير"};
    private static final String[] LATIN_ENDS = {"ya", "oun", "in", "at", "a", "an", "oum", "ir"};
    private static final String[] RU_ENDS = {"ия", "ун", "ин", "ат", "а", "ан", "ум", "ир"};
    private static final String[] AR_FILL = {"وسط حالة من الذعر بين السكان", "وهرعت فرق الإسعاف إلى المكان", "فيما حلق طيران الاستطلاع في الأجواء",
        "ولم ترد أنباء عن حجم الأضرار", "وتسبب بأضرار مادية كبيرة",
        "ويأتي ذلك رغم الهدنة المعلنة", "وما زال التوتر يسود المنطقة", "ونقل المصابون إلى المشافي القريبة", "في خرق جديد لوقف إطلاق النار",
        "بعد هدوء دام ساعات"};
    private static final String[] EN_FILL = {"amid panic among residents", "ambulances rushed to the place", "while a drone flew overhead",
        "no word on the extent of the damage", "causing heavy material damage",
        "despite the declared truce", "tension remains in the area", "the wounded were taken to nearby hospitals",
        "in a new breach of the ceasefire", "after hours of calm"};
    private static final String[] RU_FILL = {"среди жителей началась паника", "на место выехали медики", "в небе замечен беспилотник",
        "о масштабах разрушений не сообщается", "причинён значительный ущерб",
        "несмотря на объявленное перемирие", "обстановка остаётся напряжённой", "раненые доставлены в больницы",
        "это новое нарушение режима прекращения огня", "после нескольких часов затишья"};

    private Phrases() {}

    /** The language that a source writes. */
    public enum Tongue { AR, EN, RU }

    /** The name of a place, by its number. */
    public static String town(int place, Tongue tongue, boolean otherSpelling) {
        int a = place % 20, b = place / 20 % 20, end = place / 400 % 8, number = place / 3_200;
        String[] syllables = switch (tongue) { case AR -> AR_SYLLABLES; case EN -> LATIN_SYLLABLES; case RU -> RU_SYLLABLES; };
        String[] ends = switch (tongue) { case AR -> AR_ENDS; case EN -> LATIN_ENDS; case RU -> RU_ENDS; };
        String name = syllables[a] + " " + syllables[b] + ends[end] + (number == 0 ? "" : syllables[number]);
        if (!otherSpelling) return name;
        return switch (tongue) {
            case AR -> "ال" + name.replace("ة", "ه").replace("أ", "ا");
            case EN -> name.replace("kh", "h").replace("ei", "ay").replace("ou", "u");
            case RU -> name.replace("ей", "ай").replace("дж", "ж");
        };
    }

    /** One report's sentence. Figures below zero are not said. */
    public static String say(Tongue tongue, int kind, int target, String town, int killed, int injured, String blamed,
        String detail, SplittableRandom chance) {
        StringBuilder out = new StringBuilder();
        String[] begin = switch (tongue) { case AR -> AR_BEGIN; case EN -> EN_BEGIN; case RU -> RU_BEGIN; };
        String[][] acts = switch (tongue) { case AR -> AR_ACT; case EN -> EN_ACT; case RU -> RU_ACT; };
        String[][] targets = switch (tongue) { case AR -> AR_TARGET; case EN -> EN_TARGET; case RU -> RU_TARGET; };
        String[] fill = switch (tongue) { case AR -> AR_FILL; case EN -> EN_FILL; case RU -> RU_FILL; };
        out.append(pick(begin, chance)).append(' ').append(pick(acts[kind], chance)).append(' ').append(town);
        if (chance.nextInt(10) < 6) out.append(switch (tongue) { case AR -> "، وطال "; case EN -> ", hitting "; case RU -> ", поражены "; })
            .append(pick(targets[target], chance));
        if (killed >= 0) out.append(switch (tongue) { case AR -> "، ومقتل "; case EN -> ", killed "; case RU -> ", погибли "; }).append(killed);
        if (injured >= 0) out.append(switch (tongue) { case AR -> " وإصابة "; case EN -> " injured "; case RU -> " ранены "; }).append(injured);
        if (!blamed.isEmpty())
            out.append(switch (tongue) { case AR -> "، مصدرها "; case EN -> ", blamed on "; case RU -> ", ответственность возложена на "; })
                .append(blamed);
        if (!detail.isEmpty()) out.append(". ").append(detail);
        int more = chance.nextInt(3);
        for (int i = 0; i < more; i++) out.append(i == 0 ? ". " : ", ").append(pick(fill, chance));
        return out.append('.').toString();
    }

    static String pick(String[] words, SplittableRandom chance) { return words[chance.nextInt(words.length)]; }
}
