"""The menus of findings: what the reader may say against one, and what is selected may add to it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.arabic.direction import isolate
from reader.correcting import subject_of
from reader.corrections.model import Correction
from reader.entities.model import Entity, EntityKind, Mention
from reader.sources.model import Source
from ui.models.entities import KIND_ORDER, EntityRow, MentionRow, TimeRow, mention_of
from ui.models.sources import StatementRow
from ui.strings import kind_singular

_SPEAKERS = frozenset({EntityKind.PER, EntityKind.ORG, EntityKind.LOC})


class FindingMenu(QMenu):
    """A menu that is gone when it is closed.

    Args:
        parent: It opens over it.
    """

    library_asked = Signal()
    """All that the library says about it is wanted."""
    why_asked = Signal()
    rejected = Signal()
    taken_back = Signal()
    """The last correction of the finding is to count no more."""
    rejection_taken_back = Signal(object)
    """What was rejected, a `Correction`, is to be a finding again."""
    selection_credited = Signal()
    """The finding is responsible for the words that are selected on the page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.triggered.connect(self._do)

    def add(self, words: str, done: Callable[[], None], *, key: str = "", enabled: bool = True) -> None:
        """Offer something.

        Args:
            words: What.
            done: Called when it is chosen.
            key: What does the same in the list.
            enabled: Whether it can be done now.
        """
        offer = _offer(self, words, done)
        offer.setEnabled(enabled)
        if key:
            offer.setText(f"{offer.text()}\t{key}")

    def offer_taking_back(self, correction: str) -> None:
        """Offer to take the last correction of the finding back.

        Args:
            correction: What it was, in words.
        """
        self.addSeparator()
        self.add(self.tr("Take Back: {change}").format(change=correction), self.taken_back.emit)

    def offer_rejected(self, rejected: Sequence[Correction]) -> None:
        """Offer to take rejections back: what was rejected has no row of its own that could.

        Args:
            rejected: The corrections.
        """
        if rejected:
            self.addSeparator()
            menu = self.addMenu(self.tr("Rejected"))
            for correction in rejected:
                words = self.tr("Take Back: {change}").format(change=isolate(subject_of(correction)))
                _offer(menu, words, partial(self.rejection_taken_back.emit, correction))

    def offer_statements(self) -> None:
        """Offer the dossier of a source."""
        self.add(self.tr("All Statements in the Library"), self.library_asked.emit, key="Ctrl+Return")

    def _do(self, action: QAction) -> None:
        action.data()()


class EntityMenu(FindingMenu):
    """What can be done with an entity, or with one of its mentions.

    Args:
        row: The row that it is opened on.
        text: The article's text.
        others: All entities of the article.
        has_selection: Whether words are selected on the page.
        parent: It opens over it.
    """

    rename_asked = Signal()
    kind_chosen = Signal(object)
    merge_chosen = Signal(object)
    """The entity that it is the same as."""
    split_chosen = Signal(object)
    """The mentions that are of another one."""
    selection_added = Signal()
    """The words that are selected are a name of it."""

    def __init__(
        self,
        row: EntityRow | MentionRow | TimeRow,
        text: str,
        others: Sequence[Entity],
        *,
        has_selection: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        entity = row.entity
        mention = next((one for one in entity.mentions if one.span == mention_of(row)), None)
        self.add(self.tr("Why?"), self.why_asked.emit, key="?")
        self.add(self.tr("All Mentions in the Library"), self.library_asked.emit, key="Ctrl+Return")
        self.addSeparator()
        if mention is None:
            self._offer_changes(entity, text, others)
        elif len(entity.mentions) > 1:
            self.add(self.tr("Here Somebody or Something Else"), partial(self.split_chosen.emit, (mention,)))
        self.addSeparator()
        self.add(self.tr("Selected Words Name It"), self.selection_added.emit, enabled=has_selection)
        if entity.kind in _SPEAKERS:
            self.add(self.tr("Selected Passage Is Its Statement"), self.selection_credited.emit, enabled=has_selection)
        self.addSeparator()
        words = self.tr("Not a Finding") if mention is None else self.tr("Not a Finding Here")
        self.add(words, self.rejected.emit, key=self.tr("Del"))

    def _offer_changes(self, entity: Entity, text: str, others: Sequence[Entity]) -> None:
        if entity.kind is not EntityKind.DATE:
            self.add(self.tr("Rename"), self.rename_asked.emit, key="F2")
        kinds = self.addMenu(self.tr("Kind"))
        for kind in KIND_ORDER:
            choice = _offer(kinds, kind_singular(kind), partial(self._choose_kind, entity, kind))
            choice.setCheckable(True)
            choice.setChecked(kind is entity.kind)
        same = [other for other in others if other.kind is entity.kind and other.id != entity.id]
        if same:
            merging = self.addMenu(self.tr("Same As"))
            for other in same:
                _offer(merging, isolate(other.name), partial(self.merge_chosen.emit, other))
        forms = _forms(entity, text)
        if len(forms) > 1:
            splitting = self.addMenu(self.tr("Split Off"))
            for words, mentions in forms.items():
                _offer(splitting, isolate(words), partial(self.split_chosen.emit, mentions))

    def _choose_kind(self, entity: Entity, kind: EntityKind) -> None:
        if kind is not entity.kind:
            self.kind_chosen.emit(kind)


class StatementMenu(FindingMenu):
    """What can be done with a statement.

    Args:
        row: The row that it is opened on.
        source: Who is credited with it.
        sources: All sources of the article.
        entities: All entities of the article.
        words: How the statement names its source, if that is no name; empty otherwise.
        parent: It opens over it.
    """

    source_chosen = Signal(object)
    """A `Source` or `Entity` that said it."""
    meaning_chosen = Signal(object)
    """The `Source` or `Entity` that the words mean which name the source."""
    name_asked = Signal()

    def __init__(
        self,
        row: StatementRow,
        source: Source,
        sources: Sequence[Source],
        entities: Sequence[Entity],
        words: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.add(self.tr("Why?"), self.why_asked.emit, key="?")
        self.offer_statements()
        self.addSeparator()
        others = [other for other in sources if other.id != row.attribution.source_id]
        named = {one.entity_id for one in sources}
        speakers = [entity for entity in entities if entity.kind in _SPEAKERS and entity.id not in named]
        said = self.addMenu(self.tr("Said By"))
        self._offer_all(said, [*others, *speakers], self.source_chosen.emit, len(others))
        said.addSeparator()
        _offer(said, self.tr("Another Name…"), self.name_asked.emit)
        if words and source.entity_id is None:
            meant = self.addMenu(_safe(self.tr("“{words}” Means").format(words=isolate(words))))
            self._offer_all(meant, [*others, *speakers], self.meaning_chosen.emit, len(others))
        self.addSeparator()
        self.add(self.tr("Not a Statement"), self.rejected.emit, key=self.tr("Del"))

    def _offer_all(
        self, menu: QMenu, choices: Sequence[Source | Entity], done: Callable[[object], None], parted: int
    ) -> None:
        for place, choice in enumerate(choices):
            if place == parted and place:
                menu.addSeparator()
            _offer(menu, isolate(choice.name), partial(done, choice))


class SourceMenu(FindingMenu):
    """What can be done with a source.

    Args:
        has_selection: Whether words are selected on the page.
        parent: It opens over it.
    """

    def __init__(self, *, has_selection: bool, parent: QWidget) -> None:
        super().__init__(parent)
        words = self.tr("Selected Passage Is Its Statement")
        self.add(words, self.selection_credited.emit, enabled=has_selection)
        self.addSeparator()
        self.offer_statements()


def _forms(entity: Entity, text: str) -> dict[str, tuple[Mention, ...]]:
    """The mentions of an entity by their words."""
    forms: dict[str, list[Mention]] = {}
    for mention in entity.mentions:
        forms.setdefault(" ".join(mention.span.of(text).split()), []).append(mention)
    return {words: tuple(mentions) for words, mentions in forms.items()}


def _offer(menu: QMenu, words: str, done: Callable[[], None]) -> QAction:
    """Put something on a menu that is done when it is chosen."""
    action = menu.addAction(_safe(words))
    action.setData(done)
    return action


def _safe(words: str) -> str:
    """Words for a menu: an ampersand in a name is no mark of a key."""
    return words.replace("&", "&&")
