"""A workbook of ours that came back: what its editors changed."""
