from reader.store.schema import AnnotationRow, AnnotationTagRow
from reader.store.statements import deletion, in_batches, insertion, update


def test_an_insertion_has_a_place_for_every_column_in_the_given_order() -> None:
    statement = insertion(AnnotationTagRow.tag, AnnotationTagRow.annotation)
    assert statement.sql == 'INSERT INTO "annotation_tag" ("tag", "annotation") VALUES (?, ?)'


def test_the_key_of_an_update_comes_last() -> None:
    statement = update(AnnotationRow.note, AnnotationRow.end, key=AnnotationRow.number)
    assert statement.sql == 'UPDATE "annotation" SET "note" = ?, "end" = ? WHERE "number" = ?'
    assert statement.values(("\x00", 3, 7)) == [b"\x00", 3, 7]


def test_a_deletion_goes_by_its_key() -> None:
    assert deletion(AnnotationTagRow.annotation).sql == 'DELETE FROM "annotation_tag" WHERE "annotation" = ?'


def test_items_come_in_batches_in_order() -> None:
    assert list(in_batches("abcde", 2)) == [["a", "b"], ["c", "d"], ["e"]]
    assert list(in_batches(())) == []
