// What the script adds to pages: keys, and files on their way.

extension Wording {
    package var keys: String { pick("Keys", "快捷键") }
    package var nextRow: String { pick("next row, row before", "下一行、上一行") }
    package var openRow: String { pick("open the row", "打开所在行") }
    package var dayOfChart: String { pick("in a chart: a day back, a day on", "图表中：前一天、后一天") }
    package var weekOfChart: String { pick("in a chart: a week on, a week back", "图表中：后一周、前一周") }
    package var endsOfChart: String { pick("in a chart: first day, last day", "图表中：第一天、最后一天") }
    package var listOfKeys: String { pick("this list", "本列表") }
    package var closeList: String { pick("close the list, leave a field", "关闭列表、离开输入框") }
    package var singleKeys: String { pick("Letters and signs work as keys", "启用单个字母与符号快捷键") }
    package var singleKeysSub: String {
        pick(
            "Switch this off if you speak to your computer. It is kept in this browser.",
            "使用语音控制电脑时请关闭。此设置保存在本浏览器中。")
    }
    package var close: String { pick("Close", "关闭") }

    package var dropFiles: String { pick("Or drop them anywhere in this box.", "也可以拖放到此框内任意位置。") }
    package var filesOnTheirWay: String { pick("Files sent", "文件上传进度") }
    /// A line the browser fills in: `412 of 980 MB`.
    package var sentOfAll: String { pick("{sent} of {all}", "{sent} / {all}") }
    package var filesAreRead: String {
        pick("All files are here and are being read.", "文件已全部上传，正在读取。")
    }
    package var sendingBroke: String {
        pick(
            "The connection broke off. Try again: a file that is read twice changes nothing.",
            "连接中断。请重试：同一文件重复导入不会有变化。")
    }
}
