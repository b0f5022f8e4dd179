"""Where a wrong figure is reported."""

from presentation.statements.corrections import address


def test_a_letter_names_the_figure_in_its_subject():
    assert address("mailto:a@example.cn", "lm23-001", "原文").startswith(
        "mailto:a@example.cn?subject=%E7%BA%A0%E9%94%99%EF%BC%9Alm23-001&body="
    )


def test_a_form_is_given_the_id():
    assert address("https://example.cn/form?id={figure}", "lm23-001") == (
        "https://example.cn/form?id=lm23-001"
    )
