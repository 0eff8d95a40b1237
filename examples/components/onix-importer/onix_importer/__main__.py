import sys

from onix_importer.check import main

sys.exit(main())
