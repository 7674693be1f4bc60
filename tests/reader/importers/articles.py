"""An invented article for the importers' tests, and a look at what an article holds."""

TITLE = "مكتبة قديمة تفتح أبوابها في حي الزيتون"
HEADING = "رفوف من القرن الماضي"
FIRST = (
    "افتتحت بلدية مدينة الواحة، أمس الثلاثاء، مكتبة حي الزيتون بعد ترميم استمر ثلاث سنوات، وسط حضور من الأهالي "
    "والطلاب، بحسب ما ذكرت صحيفة «أخبار الواحة»."
)
SECOND = (
    "وقالت المديرة سلمى الخطيب إن المكتبة «ستبقى مفتوحة للجميع»، مضيفةً أن عدد كتبها يبلغ نحو 12.500 كتاب، منها "
    "مخطوطات نادرة تعود إلى عام 1890."
)
LAST = "وتعمل المكتبة مع منظمة Open Shelves منذ 2019، ويُتوقع أن تستقبل خمسة آلاف زائر في الشهر الأول من افتتاحها."

TEXT = "\n".join([TITLE, FIRST, HEADING, SECOND, LAST])


def kinds(article):
    """The kind of every line, with its text."""
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


def check_rules(article):
    """What DESIGN says of every article."""
    lines = article.text.split("\n")
    assert [block.span.of(article.text) for block in article.blocks] == lines
    assert all(line == line.strip() for line in lines)
    assert article.text == "" or all(lines)
    assert "\x00" not in article.text
    article.text.encode()
