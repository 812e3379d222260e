// What nearly every test of the window includes. Only compile time depends on this list: each file still includes what
// it names.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "ui/precompiled.h"
#include "ui/session.h"
