@echo off
rem Starts Layerloom: layerloom [COMMAND] ...
rem Standard input, standard output and the exit code belong to the program. Exit code 2 from here: no suitable Java.
setlocal EnableExtensions DisableDelayedExpansion

set "required=25"
set "home=%~dp0.."
for %%I in ("%home%") do set "home=%%~fI"
set "java_home="

if defined LAYERLOOM_JAVA_HOME (
  call :try "%LAYERLOOM_JAVA_HOME%"
  if not defined java_home (
    echo layerloom: LAYERLOOM_JAVA_HOME=%LAYERLOOM_JAVA_HOME% holds no Java %required% or newer. 1>&2
    exit /b 2
  )
)
if not defined java_home if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined java_home if exist "%home%\lib\jdk.path" (
  for /f "usebackq delims=" %%J in ("%home%\lib\jdk.path") do call :try "%%J"
)
if not defined java_home for /f "delims=" %%J in ('where java 2^>nul') do if not defined java_home call :try "%%~dpJ.."
if not defined java_home for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do (
  if not defined java_home call :try "%%~J"
)
if not defined java_home (
  echo layerloom: Java %required% or newer is needed, and none was found in LAYERLOOM_JAVA_HOME, JAVA_HOME, on the PATH 1>&2
  echo or in the usual folders. Install a JDK %required%, or set LAYERLOOM_JAVA_HOME to the folder of one. 1>&2
  exit /b 2
)

if "%~1"=="" goto window
if /i "%~1"=="open" goto window

"%java_home%\bin\java.exe" -Xshare:auto -Xlog:disable -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "-Dlayerloom.home=%home%" -cp "%home%\lib\*" io.layerloom.app.Main %*
exit /b %ERRORLEVEL%

:window
"%java_home%\bin\java.exe" -Xshare:auto --module-path "%home%\lib\fx" --add-modules javafx.controls --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow "-Dlayerloom.home=%home%" -cp "%home%\lib\*" io.layerloom.app.Main %*
exit /b %ERRORLEVEL%

rem Takes the folder as java_home if it holds a Java that is new enough.
:try
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "usebackq tokens=2 delims=^=" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
  for /f "tokens=1 delims=.-+" %%F in ("%%~V") do if %%F GEQ %required% set "java_home=%~1"
)
exit /b
