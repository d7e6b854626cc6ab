"""Words that say the opposite of what is meant never come back."""

from __future__ import annotations

from cases import for_each
from places import LANGUAGES, ROOT
from words import words_of

OPPOSITE = [
    # language, what must not stand there, why, what instead
    ("en", "home school", "teaching at home", "base school (stamschool)"),
    ("en", "reports your child", "denounces it", "registers your child"),
    ("en", "reporting point", "where one denounces", "central desk (meldpunt)"),
    ("en", "within this term", "a term of school", "within this time limit, or the weeks"),
    ("en", "first term has passed", "a term of school", "first time limit has passed"),
    ("en", "It is stuck", "a thing that does not move", "No place, no answer or a no?"),
    ("en", "within three months after arrival", "two months of the application since 12 June 2026", "within 2 months"),
    ("nl", "binnen drie maanden", "twee maanden na de aanvraag sinds 12 juni 2026", "binnen 2 maanden"),
    ("nl", "kreeg geen schuld", "brengt schuld erin", "bewaar uw e-mails en brieven"),
    ("ar", "عيد الميلاد الرابع", "the fourth Christmas", "من يوم بلوغه الرابعة"),
    ("ar", "عيد الميلاد الثالث", "the third Christmas", "من يوم بلوغه الثالثة"),
    ("ar", "تبلّغ عنه", "denounces it", "تطلب له مكانًا"),
    ("ar", "نقطة التبليغ", "where one denounces", "مكتب التنسيق (meldpunt)"),
    ("ar", "نقطة الإبلاغ", "where one denounces", "مكتب التنسيق (meldpunt)"),
    ("ar", "التعليم الخاص", "private education", "تعليم ذوي الاحتياجات الخاصة"),
    ("ar", "خلال ثلاثة أشهر بعد الوصول", "two months of the application", "خلال شهرين"),
    ("nl", "loopt vast", "een ding dat niet beweegt", "Geen plaats, geen antwoord, of een nee"),
    ("nl", "deze termijn", "wie leest er welke?", "het getal: binnen 6 weken"),
    ("nl", "beslist een mens", "zegt niet wie", "De school beslist"),
    ("nl", "kijkt een mens mee", "zegt niet wie", "Vraag het aan het aanmeldpunt of de school"),
    ("nl", "zit te lang thuis", "geeft schuld", "heeft te lang geen school"),
    ("nl", "naar welk azc u het liefst gaat", "belooft wat het COA niet doet", "vraag om te verhuizen in een vakantie"),
    ("nl", "niet alleen reizen?", "ja op een vraag met niet", "waardoor het niet alleen kan reizen"),
    ("en", "it is stuck", "a thing that does not move", "no place, no answer or a no"),
    ("en", "term has passed", "a term of school", "time limit has passed"),
    ("en", "reported your child", "denounced it", "registered your child"),
    ("en", "reports the child", "denounces it", "registers the child"),
    ("en", "Report that your child", "denounce it", "Tell the attendance office that your child"),
    ("en", "school of registration", "a school that registers", "the school where you registered"),
    ("en", "inclusive education", "another thing than passend onderwijs", "suitable education"),
    ("en", "international bridging class", "a second name for the ISK", "international transition class"),
    ("en", "It does not work out", "two people who part", "If there is a problem"),
    ("en", "where you must be", "an order", "where to go"),
    ("en", "A person decides", "does not say who", "The school decides"),
    ("en", "own means", "does not say what", "own budget"),
    ("en", "officially a thuiszitter", "the Dutch does not say so", "is called a thuiszitter"),
    ("ar", "عيد الميلاد الخامس", "the fifth Christmas", "بلوغه الخامسة"),
    ("ar", "عيد الميلاد السابع عشر", "the seventeenth Christmas", "اليوم الذي بلغ فيه السابعة عشرة"),
    ("ar", "تبلّغ المدرسة", "the school denounces", "تُخبر المدرسة"),
    ("ar", "بلّغت عنه", "denounced it", "سجّلتموه فيها"),
    ("ar", "مدرسة خاصة", "a private school", "مدرسة لذوي الاحتياجات الخاصة"),
    ("ar", "الابتدائية الخاصة", "a private primary school", "الابتدائية لذوي الاحتياجات الخاصة"),
    ("ar", "الابتدائي الخاص", "private primary education", "الابتدائي لذوي الاحتياجات الخاصة"),
    ("ar", "متعثّر", "a thing that stumbles", "لا مكان أو لا إجابة أو رفض"),
    ("ar", "إذا إذا", "if, twice", "إذا"),
    ("ar", "لم ينجح الأمر", "it failed", "إذا واجهتم مشكلة"),
    ("ar", "يقرّر إنسان", "does not say who", "القرار هنا للمدرسة"),
    ("ar", "مالهم قليل", "shames", "ذوي الدخل المحدود"),
    ("ar", "مالكم قليل", "shames", "إذا كان دخلكم محدودًا"),
    ("ar", "المدة الأولى", "a length, not a time limit", "المهلة الأولى"),
    ("ar", "كل المدد", "lengths, not time limits", "كل المُهَل"),
    ("ar", "خلال هذه المدة", "a length, not a time limit", "خلال 6 أسابيع"),
    ("ar", "مال سفر", "money for a far journey", "بدل مواصلات"),
    ("ar", "دفع الطريق", "pay for the road", "دفع تكاليف المواصلات"),
    ("ar", "السفر وحده", "travel far alone", "الذهاب وحده"),
    ("ar", "الالتزام المدرسي", "keeping to the school's rules", "التعليم الإلزامي"),
    ("ar", "صف الجسر", "a bridge", "السنة الأولى المشتركة (brugklas)"),
    ("ar", "المدرسة الأساسية", "a basic school", "المدرسة الأم (stamschool)"),
    ("ar", "التعليم المناسب", "a second name for passend onderwijs", "التعليم الملائم"),
    ("ar", "مستشار التعليم", "two persons under one name", "مستشار رابطة المدارس, or مستشار مستقل للأهل"),
    ("pl", "żądać pieniędzy", "a demand, where asking is forbidden too", "prosić o pieniądze"),
    ("pl", "tym samym czasie zwrócić", "at the same moment", "w tym samym terminie zwrócić"),
    ("pl", "szkoły od 5 lat", "for five years already", "chodzić do szkoły, gdy ma 5 lat"),
    ("pl", "obowiązek opieki", "to look after a child", "obowiązek szkoły znalezienia miejsca i pomocy (zorgplicht)"),
    ("pl", "gimnazjum", "a kind of school that Poland had", "szkoła średnia"),
]


@for_each(("language", "words", "why", "instead"), OPPOSITE)
def test_a_word_that_says_the_opposite_stands_nowhere(language: str, words: str, why: str, instead: str) -> None:
    """Neither in the catalogue nor on a page of that language."""
    assert language in LANGUAGES and why and instead
    pages = (ROOT / "docs" / language).rglob("*.md")
    assert [str(path) for path in pages if words in path.read_text("utf-8")] == []
    assert [key for key, entry in words_of(language).items() if words in "\n".join(entry.words)] == []


def test_a_temporary_place_is_promised_to_nobody() -> None:
    """It is due, perhaps, to a child who needs extra help: every page that tells of it says both."""
    for page in ("ouders/aanmelden.md", "scholen/zorgplicht.md"):
        text = (ROOT / "docs" / "nl" / page).read_text("utf-8")
        (line,) = [line for line in text.splitlines() if "tijdelijke plaats" in line and "10 weken" in line]
        assert "extra hulp" in line and "misschien" in line
