"""Labels and sentences of the pages about trajectory."""

from presentation.language import Message

AS_TABLE = Message("看表")
TRAJECTORY = Message("走势与时序")
TRAJECTORY_CAPTION = Message("{name}走势表，可横向滚动")
