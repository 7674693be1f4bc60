from reader.catalogue import Collection, path_of, within


def test_a_query_makes_a_collection_smart() -> None:
    assert Collection("عن روسيا", query="روسيا").is_smart
    assert not Collection("للقراءة").is_smart


def test_what_stands_within_a_collection_comes_in_order_and_each_once() -> None:
    top, other = Collection("سياسة"), Collection("اقتصاد")
    inner = Collection("روسيا", parent=top.id)
    deep = Collection("صواريخ", parent=inner.id)
    known = (deep, inner, top, other)
    assert within(known, "") == (top, inner, deep, other)
    assert within(known, top.id) == (inner, deep)
    circle = (Collection("أ", parent="2", id="1"), Collection("ب", parent="1", id="2"))
    assert within(circle, "1") == (circle[1], circle[0])
    assert path_of(known, deep) == (top, inner, deep)
    assert path_of(circle, circle[0]) == (circle[1], circle[0])
