"""What an edit is called where it can be undone or done again."""

from PySide6.QtCore import QObject

from reader.arabic.direction import isolate
from reader.edits import EditKind, EditSummary


class EditWords(QObject):
    """Names edits in the language of the interface."""

    def of(self, edit: EditSummary) -> str:
        """What an edit did, for «undo» and «redo», with the words that it was done to."""
        if edit.count > 1 and (many := self._of_many(edit.kind, edit.count)):
            return many
        words = self._of_one(edit.kind)
        if not edit.subject:
            return words
        return self.tr("{change} “{words}”").format(change=words, words=isolate(edit.subject))

    def _of_one(self, kind: EditKind) -> str:
        return {
            EditKind.HIGHLIGHT: self.tr("Highlight"),
            EditKind.MARK_ALL: self.tr("Mark All Occurrences"),
            EditKind.NOTE: self.tr("Edit Note"),
            EditKind.LABEL: self.tr("Change Label"),
            EditKind.TAGS: self.tr("Change Tags"),
            EditKind.STAR: self.tr("Star"),
            EditKind.RESIZE: self.tr("Resize Highlight"),
            EditKind.REMOVE: self.tr("Delete Note"),
            EditKind.RESTORE: self.tr("Restore Note"),
            EditKind.REATTACH: self.tr("Attach Note Again"),
            EditKind.ACCEPT: self.tr("Accept New Place"),
            EditKind.DETACH: self.tr("Refuse New Place"),
            EditKind.IMPORT: self.tr("Import Notes"),
            EditKind.TAKE_BUNDLE: self.tr("Take Bundle"),
            EditKind.LEGEND: self.tr("Change Labels"),
            EditKind.MERGE_LABELS: self.tr("Merge Label"),
            EditKind.REMOVE_LABEL: self.tr("Delete Label"),
            EditKind.RENAME_TAG: self.tr("Rename Tag"),
            EditKind.REMOVE_TAG: self.tr("Delete Tag"),
            EditKind.LINK: self.tr("Link Notes"),
            EditKind.UNLINK: self.tr("Remove Link"),
            EditKind.DETAILS: self.tr("Edit Details"),
            EditKind.STATUS: self.tr("Change Reading Status"),
            EditKind.REMOVE_ARTICLE: self.tr("Move Article to Trash"),
            EditKind.RESTORE_ARTICLE: self.tr("Restore Article"),
            EditKind.COLLECTIONS: self.tr("Change Collections"),
            EditKind.SHELVE: self.tr("Put into Collection"),
            EditKind.RENAME_ENTITY: self.tr("Rename"),
            EditKind.RETYPE_ENTITY: self.tr("Change Kind"),
            EditKind.MERGE_ENTITIES: self.tr("Merge"),
            EditKind.SPLIT_ENTITY: self.tr("Split Off"),
            EditKind.REJECT_FINDING: self.tr("Reject Finding"),
            EditKind.ADD_NAME: self.tr("Add Name"),
            EditKind.CHANGE_SOURCE: self.tr("Change Source"),
            EditKind.ADJUST_STATEMENT: self.tr("Adjust Statement"),
            EditKind.ADD_STATEMENT: self.tr("Add Statement"),
            EditKind.TAKE_BACK: self.tr("Take Correction Back"),
            EditKind.FORGET: self.tr("Forget Lesson"),
            EditKind.UNSHELVE: self.tr("Take out of Collection"),
            EditKind.REVISE: self.tr("Correct Text"),
            EditKind.CARRY_REVISIONS: self.tr("Carry Corrections Over"),
            EditKind.RESTORE_TEXT: self.tr("Restore Text"),
            EditKind.DISTINGUISH: self.tr("Tell Stories Apart"),
            EditKind.RESEMBLE: self.tr("Take Stories for the Same"),
        }[kind]

    def _of_many(self, kind: EditKind, count: int) -> str:
        """Empty for what is called alike, whatever it was done to."""
        return {
            EditKind.MARK_ALL: self.tr("Mark %Ln occurrence(s)", "", count),
            EditKind.LABEL: self.tr("Change the label of %Ln note(s)", "", count),
            EditKind.TAGS: self.tr("Change the tags of %Ln item(s)", "", count),
            EditKind.STAR: self.tr("Star %Ln item(s)", "", count),
            EditKind.REMOVE: self.tr("Delete %Ln note(s)", "", count),
            EditKind.RESTORE: self.tr("Restore %Ln note(s)", "", count),
            EditKind.ACCEPT: self.tr("Accept %Ln new place(s)", "", count),
            EditKind.IMPORT: self.tr("Import %Ln note(s)", "", count),
            EditKind.STATUS: self.tr("Change the status of %Ln article(s)", "", count),
            EditKind.REMOVE_ARTICLE: self.tr("Move %Ln article(s) to trash", "", count),
            EditKind.RESTORE_ARTICLE: self.tr("Restore %Ln article(s)", "", count),
            EditKind.DETAILS: self.tr("Edit the details of %Ln article(s)", "", count),
            EditKind.SHELVE: self.tr("Put %Ln article(s) into collection", "", count),
            EditKind.UNSHELVE: self.tr("Take %Ln article(s) out of collection", "", count),
        }.get(kind, "")
