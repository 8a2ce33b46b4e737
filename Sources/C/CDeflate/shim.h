#include <libdeflate.h>
#include <string.h>
