from PySide6.QtCore import Qt

from ui.models.roles import Role


def test_our_role_is_none_of_qts():
    assert Qt.ItemDataRole.UserRole <= Role.ROW
