"""How a conference is laid out on one page: days or rooms across, the hours down."""
