"""How commands end: whatever stops the work is reported in a sentence. Only a defect of a program,
which nobody foresaw, has a traceback above that sentence, for those who will mend it.
"""

import gc
import sys
from collections.abc import Callable

from planner.added import package_in
from planner.commands.screen import open_screen, print_error
from planner.errors import PlannerError

DEFECT = 70
"""What a command ends with where a program is at fault: EX_SOFTWARE of sysexits.h."""


def ended(run: Callable[[], object]) -> None:
    """Run a command to its end. Wrong use and the world end it with 2, Ctrl-C with 130, a defect of
    the planner or of a package that was added with 70.
    """
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
    except Exception as fault:  # Nobody foresaw it: all that can be said is whose it is.
        print_error(_defect(fault))
        sys.exit(DEFECT)


def _defect(fault: Exception) -> PlannerError:
    from traceback import print_exception

    print_exception(fault)
    what = f"{type(fault).__name__}: {fault}" if str(fault) else type(fault).__name__
    if package := package_in(fault):
        remedy = f"Send the lines above to its makers, or remove it: pip uninstall {package}"
        return PlannerError(f"the package {package} made an error ({what}).", remedy)
    return PlannerError(
        f"this is an error in the planner itself ({what}).",
        "Send the lines above to its makers. Each of your files is as it was, or completely saved.",
    )
