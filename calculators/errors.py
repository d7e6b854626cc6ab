"""The one error a caller can make the rules raise: an answer that is none."""


class AnswerError(ValueError):
    """Raised when an answer cannot be read.

    The message names the place, what was expected, what came and a valid
    example. `field` is the answer's key, for the form that asked for it.
    """

    def __init__(self, field: str, expected: str, got: object, example: object) -> None:
        self.field = field
        self.expected = expected
        self.got = got
        self.example = example
        super().__init__(f"{field}: expected {expected}, got {got!r}, for example {example!r}")
