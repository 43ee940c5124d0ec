/*
** SQLite as the page needs it: it reads catalogue files that lie in memory, and nothing else. The options that leave out
** the rest stand in web.cmake with what each saves. Some of them also remove functions that the ready-made grammar still
** names; those are answered here with an error, so that a file whose schema holds a trigger or a view is refused.
*/

/* Declared here because without triggers the source no longer does, while the grammar calls them all the same. */
struct Expr;
struct ExprList;
struct IdList;
struct Parse;
struct Select;
struct sqlite3;
struct SrcList;
struct Token;
struct TriggerStep;
struct Upsert;
void sqlite3BeginTrigger(struct Parse*, struct Token*, struct Token*, int, int, struct IdList*, struct SrcList*,
                         struct Expr*, int, int);
void sqlite3FinishTrigger(struct Parse*, struct TriggerStep*, struct Token*);
void sqlite3DropTrigger(struct Parse*, struct SrcList*, int);
void sqlite3DeleteTriggerStep(struct sqlite3*, struct TriggerStep*);
struct TriggerStep* sqlite3TriggerSelectStep(struct sqlite3*, struct Select*, const char*, const char*);
struct TriggerStep* sqlite3TriggerInsertStep(struct Parse*, struct SrcList*, struct IdList*, struct Select*,
                                             unsigned char, struct Upsert*, const char*, const char*);
struct TriggerStep* sqlite3TriggerUpdateStep(struct Parse*, struct SrcList*, struct SrcList*, struct ExprList*,
                                             struct Expr*, unsigned char, const char*, const char*);
struct TriggerStep* sqlite3TriggerDeleteStep(struct Parse*, struct SrcList*, struct Expr*, const char*, const char*);

/* CURRENT_DATE is the only user of a formatter of dates that would weigh 4 kB; there is no clock to ask anyway. */
#include <time.h>
#define strftime(buffer, size, format, time) 0

#include "sqlite3.c"

static void refuse(Parse* parse) {
    sqlite3ErrorMsg(parse, "not part of this build");
}

/* For sqlite_reads_only.c, which does not see inside of these. */
void page_refuse_conditions(WhereClause* clause) {
    if (clause->nTerm > 0) refuse(clause->pWInfo->pParse);
}
void page_refuse_aggregates(NameContext* names) {
    refuse(names->pParse);
}

/* --- statements that only writing programs use -------------------------------------------------------------------- */

void sqlite3AlterAddConstraint(Parse* parse, SrcList* table, Token* first, Token* name, const char* text, int size,
                               Expr* check) {
    refuse(parse);
    sqlite3SrcListDelete(parse->db, table);
    sqlite3ExprDelete(parse->db, check);
}
void sqlite3AlterBeginAddColumn(Parse* parse, SrcList* table) {
    refuse(parse);
    sqlite3SrcListDelete(parse->db, table);
}
void sqlite3AlterFinishAddColumn(Parse* parse, Token* column) {}
void sqlite3AlterDropColumn(Parse* parse, SrcList* table, const Token* name) {
    sqlite3AlterBeginAddColumn(parse, table);
}
void sqlite3AlterDropConstraint(Parse* parse, SrcList* table, Token* type, Token* name) {
    sqlite3AlterBeginAddColumn(parse, table);
}
void sqlite3AlterRenameColumn(Parse* parse, SrcList* table, Token* from, Token* to) {
    sqlite3AlterBeginAddColumn(parse, table);
}
void sqlite3AlterRenameTable(Parse* parse, SrcList* table, Token* to) {
    sqlite3AlterBeginAddColumn(parse, table);
}
void sqlite3AlterSetNotNull(Parse* parse, SrcList* table, Token* column, Token* first) {
    sqlite3AlterBeginAddColumn(parse, table);
}
void sqlite3RenameTokenRemap(Parse* parse, const void* to, const void* from) {}

void sqlite3Analyze(Parse* parse, Token* first, Token* second) {
    refuse(parse);
}
void sqlite3Reindex(Parse* parse, Token* first, Token* second) {
    refuse(parse);
}
void sqlite3Vacuum(Parse* parse, Token* name, Expr* into) {
    refuse(parse);
    sqlite3ExprDelete(parse->db, into);
}

/* --- what a schema may hold, but never one of ours ------------------------------------------------------------------ */

void sqlite3CreateView(Parse* parse, Token* begin, Token* first, Token* second, ExprList* names, Select* select,
                       int temporary, int if_not_exists) {
    refuse(parse);
    sqlite3ExprListDelete(parse->db, names);
    sqlite3SelectDelete(parse->db, select);
}
void sqlite3VtabBeginParse(Parse* parse, Token* first, Token* second, Token* module, int if_not_exists) {
    refuse(parse);
}
void sqlite3VtabFinishParse(Parse* parse, Token* end) {}
void sqlite3VtabArgInit(Parse* parse) {}
void sqlite3VtabArgExtend(Parse* parse, Token* token) {}

void sqlite3BeginTrigger(Parse* parse, Token* first, Token* second, int time, int operation, IdList* columns,
                         SrcList* table, Expr* when, int temporary, int if_not_exists) {
    refuse(parse);
    sqlite3IdListDelete(parse->db, columns);
    sqlite3SrcListDelete(parse->db, table);
    sqlite3ExprDelete(parse->db, when);
}
void sqlite3FinishTrigger(Parse* parse, TriggerStep* steps, Token* all) {}
void sqlite3DropTrigger(Parse* parse, SrcList* name, int if_exists) {
    refuse(parse);
    sqlite3SrcListDelete(parse->db, name);
}
void sqlite3DeleteTriggerStep(sqlite3* database, TriggerStep* step) {}
TriggerStep* sqlite3TriggerSelectStep(sqlite3* database, Select* select, const char* begin, const char* end) {
    sqlite3SelectDelete(database, select);
    return 0;
}
TriggerStep* sqlite3TriggerInsertStep(Parse* parse, SrcList* table, IdList* columns, Select* select, u8 conflict,
                                      Upsert* upsert, const char* begin, const char* end) {
    sqlite3SrcListDelete(parse->db, table);
    sqlite3IdListDelete(parse->db, columns);
    sqlite3SelectDelete(parse->db, select);
    return 0;
}
TriggerStep* sqlite3TriggerUpdateStep(Parse* parse, SrcList* table, SrcList* from, ExprList* changes, Expr* where,
                                      u8 conflict, const char* begin, const char* end) {
    sqlite3SrcListDelete(parse->db, table);
    sqlite3SrcListDelete(parse->db, from);
    sqlite3ExprListDelete(parse->db, changes);
    sqlite3ExprDelete(parse->db, where);
    return 0;
}
TriggerStep* sqlite3TriggerDeleteStep(Parse* parse, SrcList* table, Expr* where, const char* begin, const char* end) {
    sqlite3SrcListDelete(parse->db, table);
    sqlite3ExprDelete(parse->db, where);
    return 0;
}

/* --- the operating system: there is none ---------------------------------------------------------------------------- */

static int refuse_open(sqlite3_vfs* system, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    file->pMethods = 0;
    return SQLITE_CANTOPEN;
}
static int refuse_delete(sqlite3_vfs* system, const char* name, int synchronous) {
    return SQLITE_IOERR_DELETE;
}
static int find_nothing(sqlite3_vfs* system, const char* name, int flags, int* found) {
    *found = 0;
    return SQLITE_OK;
}
static int repeat_name(sqlite3_vfs* system, const char* name, int size, char* full_name) {
    sqlite3_snprintf(size, full_name, "%s", name);
    return SQLITE_OK;
}
/* Reading needs no chance; a fixed seed makes two runs alike. */
static int give_zeros(sqlite3_vfs* system, int size, char* bytes) {
    memset(bytes, 0, (size_t)size);
    return size;
}
static int never_sleep(sqlite3_vfs* system, int microseconds) {
    return microseconds;
}
static int stand_still(sqlite3_vfs* system, sqlite3_int64* milliseconds) {
    *milliseconds = 0;
    return SQLITE_OK;
}
static int know_no_error(sqlite3_vfs* system, int size, char* message) {
    return 0;
}

int sqlite3_os_init(void) {
    static sqlite3_vfs system = {.iVersion = 2,
                                 .szOsFile = sizeof(sqlite3_file),
                                 .mxPathname = 64,
                                 .zName = "memory-only",
                                 .xOpen = refuse_open,
                                 .xDelete = refuse_delete,
                                 .xAccess = find_nothing,
                                 .xFullPathname = repeat_name,
                                 .xRandomness = give_zeros,
                                 .xSleep = never_sleep,
                                 .xGetLastError = know_no_error,
                                 .xCurrentTimeInt64 = stand_still};
    return sqlite3_vfs_register(&system, 1);
}

int sqlite3_os_end(void) {
    return SQLITE_OK;
}
