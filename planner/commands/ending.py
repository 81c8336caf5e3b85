"""How commands end: whatever stops the work is reported in a sentence, never with a traceback."""

import gc
import sys
from collections.abc import Callable

from planner.commands.screen import open_screen, print_error
from planner.errors import PlannerError


def ended(run: Callable[[], object]) -> None:
    """Run a command to its end. Wrong use and the world end it with 2, Ctrl-C with 130."""
    open_screen()
    gc.disable()  # a command is over before collecting garbage would pay
    try:
        run()
    except PlannerError as fault:
        print_error(fault)
        sys.exit(2)
    except OSError as fault:
        where = f": {fault.filename}" if fault.filename else ""
        print_error(PlannerError(f"{fault.strerror or fault}{where}."))
        sys.exit(2)
    except ImportError as fault:
        what = f"{fault.name} is missing or broken" if fault.name else str(fault)
        print_error(PlannerError(f"{what}.", "To see what is wrong: planner doctor"))
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
