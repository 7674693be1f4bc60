"""What was learned from corrections, as rows with words."""

from PySide6.QtCore import QCoreApplication

from reader.arabic.direction import isolate
from reader.entities.model import EntityKind
from reader.memory import Lesson, LessonKind
from reader.sources.model import SourceType
from ui.models.rows import RowModel
from ui.numbers import day_words, number
from ui.strings import kind_singular, source_type


class LessonModel(RowModel[Lesson]):
    """The lessons, the last one first."""

    def words(self, row: Lesson) -> str:
        """What was learned, and from which article."""
        return f"{lesson_words(row)} — {origin_words(row)}"


def lesson_words(lesson: Lesson) -> str:
    """What a lesson says."""
    words = {
        LessonKind.TYPED: QCoreApplication.translate("lessons", "“{form}” is a name ({type})"),
        LessonKind.REJECTED: QCoreApplication.translate("lessons", "“{form}” is not a name ({type})"),
        LessonKind.OTHER_NAME: QCoreApplication.translate("lessons", "“{form}” is another name of “{name}”"),
        LessonKind.SHOWN_AS: QCoreApplication.translate("lessons", "“{form}” is shown as “{name}”"),
        LessonKind.DISTINCT: QCoreApplication.translate("lessons", "“{form}” is not the same as “{name}”"),
        LessonKind.SOURCE: QCoreApplication.translate("lessons", "“{form}” as a source means “{name}”"),
    }[lesson.kind]
    return words.format(form=isolate(lesson.form), name=isolate(lesson.name), type=_type_words(lesson))


def origin_words(lesson: Lesson) -> str:
    """From which article a lesson comes, and when it was taught last."""
    words = QCoreApplication.translate("lessons", "From “{article}”")
    parts = [words.format(article=isolate(lesson.origin)), day_words(lesson.taught)]
    if lesson.articles > 1:
        count = QCoreApplication.translate("lessons", "Articles: {count}")
        parts.insert(1, count.format(count=number(lesson.articles)))
    return " · ".join(parts)


def _type_words(lesson: Lesson) -> str:
    if lesson.kind is LessonKind.SOURCE:
        return source_type(SourceType(lesson.type))
    return kind_singular(EntityKind(lesson.type))
