//! Network channels and self-service (3.4).

use super::super::citation::{guide, sources};
use super::super::rows::Rule;
use super::ITEM;
use crate::condition::{all, is};
use crate::shape::{Field, Kind, leaf};
use crate::text::text;

pub(super) const FIELDS: &[Field] = &[
    leaf("website", Kind::Flag, text!("网站可自助办理", "self-service on the website")).rows("S3.4-02"),
    leaf("app", Kind::Flag, text!("手机应用可自助办理", "self-service in the app")).rows("S3.4-02"),
    leaf("officialAccount", Kind::Flag, text!("公众号可自助办理", "self-service in the official account"))
        .rows("S3.4-02"),
    leaf("smsPlatform", Kind::Flag, text!("短信平台可自助办理", "self-service by SMS")).rows("S3.4-02"),
    leaf("terminalHandling", Kind::Flag, text!("自助终端可办业务", "the terminal handles business")).rows("S3.4-03"),
    leaf("appHandling", Kind::Flag, text!("手机应用可办业务", "the app handles business")).rows("S3.4-03"),
    leaf("websiteHandling", Kind::Flag, text!("网站可办业务", "the website handles business")).rows("S3.4-03"),
    leaf("terminalAccount", Kind::Flag, text!("自助终端可查账户", "the terminal shows the account")).rows("S3.4-04"),
    leaf("appAccount", Kind::Flag, text!("手机应用可查账户", "the app shows the account")).rows("S3.4-04"),
    leaf("terminalPackage", Kind::Flag, text!("自助终端可查套餐", "the terminal shows the package")).rows("S3.4-04"),
    leaf("appPackage", Kind::Flag, text!("手机应用可查套餐", "the app shows the package")).rows("S3.4-04"),
    leaf("terminalFeedback", Kind::Flag, text!("自助终端可反馈", "the terminal takes feedback")).rows("S3.4-05"),
    leaf("appFeedback", Kind::Flag, text!("手机应用可反馈", "the app takes feedback")).rows("S3.4-05"),
    leaf("terminalProgress", Kind::Flag, text!("自助终端可查进度", "the terminal shows progress")).rows("S3.4-06"),
    leaf("appProgress", Kind::Flag, text!("手机应用可查进度", "the app shows progress")).rows("S3.4-06"),
    leaf("terminalRecord", Kind::Flag, text!("自助终端可查服务记录", "the terminal shows service records"))
        .rows("S3.4-06"),
    leaf("appRecord", Kind::Flag, text!("手机应用可查服务记录", "the app shows service records")).rows("S3.4-06"),
];

pub(super) static RULES: [Rule; 5] = [
    Rule {
        id: "selfService.channels",
        item: "E-09",
        sources: sources![guide("3.4", "S3.4-02")],
        text: text!(
            "网站、手机应用、公众号和短信平台均可自助",
            "website, app, official account and SMS all offer self-service"
        ),
        remedy: text!("请开通缺少的网络渠道", "open the network channel that is missing"),
        evidence: text!("各渠道的访问方式及功能清单", "how to reach each channel and what it offers"),
        requires: all![
            is!("selfService.website", "true"),
            is!("selfService.app", "true"),
            is!("selfService.officialAccount", "true"),
            is!("selfService.smsPlatform", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "selfService.handling",
        item: "E-09",
        sources: sources![guide("3.4", "S3.4-03")],
        text: text!(
            "终端、手机应用和网站均可自助办理业务",
            "business can be handled at the terminal, in the app and on the website"
        ),
        remedy: text!("请在缺少的载体上开通业务办理", "open handling on the carrier that lacks it"),
        evidence: text!("各载体的业务目录及测试记录", "list of services and test record of each carrier"),
        requires: all![
            is!("selfService.terminalHandling", "true"),
            is!("selfService.appHandling", "true"),
            is!("selfService.websiteHandling", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "selfService.query",
        item: "E-09",
        sources: sources![guide("3.4", "S3.4-04")],
        text: text!(
            "终端和手机应用均可查询账户与套餐",
            "account and package can be queried at the terminal and in the app"
        ),
        remedy: text!("请在缺少的载体上开通查询", "open the query on the carrier that lacks it"),
        evidence: text!("查询页面截图或测试记录", "pictures or test record of the query pages"),
        requires: all![
            is!("selfService.terminalAccount", "true"),
            is!("selfService.appAccount", "true"),
            is!("selfService.terminalPackage", "true"),
            is!("selfService.appPackage", "true"),
        ],
        ..ITEM
    },
    Rule {
        id: "selfService.feedback",
        item: "E-09",
        sources: sources![guide("3.4", "S3.4-05")],
        text: text!("终端和手机应用均可提交反馈", "feedback can be given at the terminal and in the app"),
        remedy: text!("请在缺少的载体上开通反馈入口", "open feedback on the carrier that lacks it"),
        evidence: text!("反馈入口截图及收到的反馈", "pictures of the entries and feedback received"),
        requires: all![is!("selfService.terminalFeedback", "true"), is!("selfService.appFeedback", "true")],
        ..ITEM
    },
    Rule {
        id: "selfService.tracking",
        item: "E-09",
        sources: sources![guide("3.4", "S3.4-06")],
        text: text!(
            "终端和手机应用均可查询进度与服务记录",
            "progress and service records can be queried at the terminal and in the app"
        ),
        remedy: text!("请在缺少的载体上开通查询", "open the query on the carrier that lacks it"),
        evidence: text!("进度和记录页面截图或测试记录", "pictures or test record of the pages"),
        requires: all![
            is!("selfService.terminalProgress", "true"),
            is!("selfService.appProgress", "true"),
            is!("selfService.terminalRecord", "true"),
            is!("selfService.appRecord", "true"),
        ],
        ..ITEM
    },
];
