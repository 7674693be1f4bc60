from reader.identity import ReferentId
from ui.views.subject import SubjectView

LAILA, NADER = ReferentId("PER", "ليلي المنصوري"), ReferentId("PER", "نادر الحمداني")


class Plain(SubjectView):
    forgotten = 0

    def forget(self) -> None:
        self.forgotten += 1

    def show(self, missing: int, *, is_known: bool) -> None:
        self._missing = missing
        self.name_controls(is_known=is_known)


def test_somebody_is_asked_for_and_another_one_forgotten_first(qtbot, theme, measures):
    view, asked = Plain(theme, measures), []
    qtbot.addWidget(view)
    view.subject_wanted.connect(asked.append)
    for subject in (LAILA, LAILA, NADER, None):
        view.show_subject(subject)
    assert (asked, view.who, view.forgotten) == ([LAILA, LAILA, NADER], NADER, 2)


def test_what_is_not_known_cannot_be_exported_and_more_articles_can_be_looked_through(qtbot, theme, measures):
    view = Plain(theme, measures)
    qtbot.addWidget(view)
    view.show(0, is_known=False)
    assert (view._export.isEnabled(), view._find.isHidden()) == (False, True)
    view.show(3, is_known=True)
    assert (view._export.isEnabled(), view._find.isHidden()) == (True, False)
    with qtbot.waitSignal(view.find_requested):
        view._find.click()
