/*
** What reading our catalogues never asks of SQLite. sqlite.c makes its inner functions weak (SQLITE_PRIVATE in
** web.cmake), so the linker takes those of this file instead, and with them goes everything that only they had called:
** writing, journals, sorting, indexes, SQL functions, windows, subqueries. Our queries are SELECT columns FROM table
** ORDER BY rowid; the authorizer of catalogue/guarded_database.cpp denies the rest, and a file whose schema holds more
** is refused as damaged.
**
** Statements answer with an error, so that nothing is silently left undone; storage answers that it may only be read.
*/
#include <stdint.h>

#include "sqlite3.h"

typedef struct Expr Expr;
typedef struct ExprList ExprList;
typedef struct IdList IdList;
typedef struct NameContext NameContext;
typedef struct Parse Parse;
typedef struct Select Select;
typedef struct SrcList SrcList;
typedef struct Token Token;
typedef struct Upsert Upsert;
typedef struct WhereClause WhereClause;
typedef struct Window Window;
typedef struct With With;
typedef unsigned char u8;
typedef uint32_t u32;
typedef sqlite3_int64 i64;

void sqlite3ErrorMsg(Parse* parse, const char* format, ...);
void page_refuse_conditions(WhereClause* clause);
void page_refuse_aggregates(NameContext* names);

static void refuse(Parse* parse) {
    sqlite3ErrorMsg(parse, "not part of this build");
}

/* --- statements that write */
/* What they were given stays with the connection, which is closed after an error. */

void sqlite3Insert(Parse* parse, SrcList* table, Select* select, IdList* columns, int conflict, Upsert* upsert) {
    refuse(parse);
}
void sqlite3DeleteFrom(Parse* parse, SrcList* table, Expr* where, ExprList* order, Expr* limit) {
    refuse(parse);
}
void sqlite3Update(Parse* parse, SrcList* table, ExprList* changes, Expr* where, int conflict, ExprList* order,
                   Expr* limit, Upsert* upsert) {
    refuse(parse);
}
void sqlite3AddReturning(Parse* parse, ExprList* list) {
    refuse(parse);
}
void sqlite3DropTable(Parse* parse, SrcList* name, int is_view, int if_exists) {
    refuse(parse);
}
void sqlite3DropIndex(Parse* parse, SrcList* name, int if_exists) {
    refuse(parse);
}
void sqlite3CreateIndex(Parse* parse, Token* first, Token* second, SrcList* table, ExprList* columns, int conflict,
                        Token* start, Expr* where, int order, int if_not_exists, u8 type) {
    refuse(parse);
}
void sqlite3AddCheckConstraint(Parse* parse, Expr* check, const char* start, const char* end) {
    refuse(parse);
}
void sqlite3AddDefaultValue(Parse* parse, Expr* value, const char* start, const char* end) {
    refuse(parse);
}
void sqlite3NestedParse(Parse* parse, const char* format, ...) {
    refuse(parse);
}
void sqlite3BeginWriteOperation(Parse* parse, int many, int database) {
    refuse(parse);
}

/* --- queries beyond reading a table from its first row to its last */

int sqlite3CodeSubselect(Parse* parse, Expr* expression) {
    refuse(parse);
    return 0;
}
void sqlite3CodeRhsOfIN(Parse* parse, Expr* expression, int table, int allow_bloom) {
    refuse(parse);
}
int sqlite3FindInIndex(Parse* parse, Expr* expression, u32 flags, int* has_null, int* map, int* table) {
    refuse(parse);
    return 5; /* IN_INDEX_NOOP */
}
Select* sqlite3SelectDup(sqlite3* database, const Select* select, int flags) {
    return 0;
}
With* sqlite3WithPush(Parse* parse, With* with, u8 free) {
    if (with != 0) refuse(parse);
    return with;
}
int sqlite3WindowRewrite(Parse* parse, Select* select) {
    return 0;
}
Window* sqlite3WindowAlloc(Parse* parse, int type, int start_type, Expr* start, int end_type, Expr* end, u8 exclude) {
    refuse(parse);
    return 0;
}
void sqlite3WindowAttach(Parse* parse, Expr* expression, Window* window) {
    if (window != 0) refuse(parse);
}
void sqlite3WindowCodeInit(Parse* parse, Select* select) {}
void sqlite3WindowCodeStep(Parse* parse, Select* select, void* where, int gosub, int address) {}

/* No WHERE: a condition that was left out silently would show rows that nobody asked for. */
void sqlite3WhereExprAnalyze(SrcList* tables, WhereClause* clause) {
    page_refuse_conditions(clause);
}
void sqlite3ExprAnalyzeAggregates(NameContext* names, Expr* expression) {
    page_refuse_aggregates(names);
}
void sqlite3ExprAnalyzeAggList(NameContext* names, ExprList* list) {
    if (list != 0) page_refuse_aggregates(names);
}

/* No SQL function exists, so a schema or a query that names one is refused. */
void sqlite3RegisterBuiltinFunctions(void) {}
void sqlite3RegisterPerConnectionBuiltinFunctions(sqlite3* database) {}
void sqlite3RegisterLikeFunctions(sqlite3* database, int case_sensitive) {}

/* --- sorting: rows come by rowid, as they lie */

int sqlite3VdbeSorterInit(sqlite3* database, int fields, void* cursor) {
    return SQLITE_READONLY;
}
int sqlite3VdbeSorterRewind(const void* cursor, int* at_end) {
    return SQLITE_READONLY;
}
int sqlite3VdbeSorterNext(sqlite3* database, const void* cursor) {
    return SQLITE_READONLY;
}
int sqlite3VdbeSorterWrite(const void* cursor, void* value) {
    return SQLITE_READONLY;
}
int sqlite3VdbeSorterRowkey(const void* cursor, void* value) {
    return SQLITE_READONLY;
}
int sqlite3VdbeSorterCompare(const void* cursor, void* value, int ignored_fields, int* result) {
    return SQLITE_READONLY;
}
void sqlite3VdbeSorterReset(sqlite3* database, void* sorter) {}
void sqlite3VdbeSorterClose(sqlite3* database, void* cursor) {}

/* --- indexes: there are none */

int sqlite3BtreeIndexMoveto(void* cursor, void* key, int* result) {
    return SQLITE_CORRUPT;
}

/* --- storage */

int sqlite3BtreeInsert(void* cursor, const void* payload, int flags, int seek_result) {
    return SQLITE_READONLY;
}
int sqlite3BtreeTransferRow(void* to, void* from, i64 key) {
    return SQLITE_READONLY;
}
int sqlite3BtreeDelete(void* cursor, u8 flags) {
    return SQLITE_READONLY;
}
int sqlite3BtreeCreateTable(void* tree, u32* table, int flags) {
    return SQLITE_READONLY;
}
int sqlite3BtreeDropTable(void* tree, int table, int* moved) {
    return SQLITE_READONLY;
}
int sqlite3BtreeClearTable(void* tree, int table, i64* changes) {
    return SQLITE_READONLY;
}
int sqlite3BtreeClearTableOfCursor(void* cursor) {
    return SQLITE_READONLY;
}
int sqlite3BtreeUpdateMeta(void* tree, int index, u32 value) {
    return SQLITE_READONLY;
}
int sqlite3BtreeBeginStmt(void* tree, int statement) {
    return SQLITE_READONLY;
}
int sqlite3PagerBegin(void* pager, int exclusive, int in_memory) {
    return SQLITE_READONLY;
}
int sqlite3PagerWrite(void* page) {
    return SQLITE_READONLY;
}
/* The end of a transaction that never wrote. */
int sqlite3BtreeCommitPhaseOne(void* tree, const char* super_journal) {
    return SQLITE_OK;
}
int sqlite3BtreeSavepoint(void* tree, int operation, int savepoint) {
    return SQLITE_OK;
}
int sqlite3PagerOpenSavepoint(void* pager, int savepoints) {
    return SQLITE_OK;
}
int sqlite3PagerCommitPhaseTwo(void* pager) {
    return SQLITE_OK;
}
int sqlite3PagerRollback(void* pager) {
    return SQLITE_OK;
}
int sqlite3JournalOpen(sqlite3_vfs* system, const char* name, sqlite3_file* file, int flags, int spill) {
    return SQLITE_CANTOPEN;
}
void sqlite3MemJournalOpen(sqlite3_file* file) {}
