// What nearly every test of the core includes. Only compile time depends on this list: each file still includes what
// it names.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/precompiled.h"
